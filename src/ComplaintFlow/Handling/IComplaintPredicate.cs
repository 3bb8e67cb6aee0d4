using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>A predicate that the rules declare under <c>Predicates</c>.</summary>
/// <remarks>It is pure and thread-safe: asked twice about the same complaint, it answers the same.</remarks>
public interface IComplaintPredicate
{
    /// <summary>Whether the predicate holds of a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <returns>True if it holds.</returns>
    bool Evaluate(Complaint complaint);
}
