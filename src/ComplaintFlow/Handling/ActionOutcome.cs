using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>Represents the outcome of an action. A refusal is a result, not an exception: nothing was changed.</summary>
/// <param name="Complaint">The complaint after the action; null if there is no complaint with that id, or the caller may not know
/// of it.</param>
/// <param name="Refusals">The reasons why the action was not done; empty if it was done.</param>
/// <example>
/// <code>
/// ActionOutcome outcome = await complaints.ActAsync(id, new Respond { Text = "We have ordered the part." }, handler);
/// if (!outcome.IsAccepted)
///     foreach (Refusal refusal in outcome.Refusals)
///         Console.WriteLine($"{refusal.Code}: {refusal.Message} {refusal.Remedy}");
/// </code>
/// </example>
public sealed record ActionOutcome(Complaint? Complaint, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether the same request was done before under the same key. The complaint is then the current one.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Whether the action was done and is durable.</summary>
    [MemberNotNullWhen(true, nameof(Complaint))]
    public bool IsAccepted => Refusals.Count == 0;
}
