using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Reopens a closed complaint. After the time in <c>Practice:ReopenWithin</c>, new evidence is required. The
/// <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[Precondition<Reopen>]
[RequiresReason("Say why.")]
public sealed record Reopen : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reopen);

    /// <summary>The new evidence; not needed while the window is still open.</summary>
    [MultilineText, PersonalInformation]
    public string? NewEvidence { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (context.Complaint.Links?.Master is not null)
            context.Refuse(
                DiagnosticCodes.ComplaintMerged, "The complaint goes on in another one.",
                "Reopen that one, or use Unmerge if the two are not one matter.");
        if (context.IsTooLateToReopen())
            context.Needed.Add(nameof(NewEvidence));
    }

    internal override void Apply(DecisionContext context)
    {
        if (string.IsNullOrWhiteSpace(NewEvidence) && context.IsTooLateToReopen())
            context.Refuse(
                DiagnosticCodes.ReopeningTooLate, "The time in which the complaint could be reopened is over.",
                "Name the new evidence, or receive a new complaint.", nameof(NewEvidence));
        // The second handling belongs to someone else.
        context.Assign(context.Complaint.Department, null);
    }
}
