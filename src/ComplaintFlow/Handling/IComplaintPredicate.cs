using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>Represents a predicate that the rules declare under <c>Predicates</c>.</summary>
/// <remarks>Must be pure and safe to call from any thread: for the same complaint, it always gives the same answer.</remarks>
public interface IComplaintPredicate
{
    /// <summary>Evaluates the predicate for a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <returns><see langword="true"/> if the predicate holds; otherwise <see langword="false"/>.</returns>
    bool Evaluate(Complaint complaint);
}
