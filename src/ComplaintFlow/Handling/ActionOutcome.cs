using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>What came of an action. A refusal is a result, not an exception: nothing was changed.</summary>
/// <param name="Complaint">The complaint afterwards; null if there is none with that id, and if it is none of the caller's
/// business.</param>
/// <param name="Refusals">Why it was not done; empty if it was.</param>
public sealed record ActionOutcome(Complaint? Complaint, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether it was done before, by the same request under the same key; the complaint is told as it is now.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Whether it was done, and is durable.</summary>
    [MemberNotNullWhen(true, nameof(Complaint))]
    public bool IsAccepted => Refusals.Count == 0;
}
