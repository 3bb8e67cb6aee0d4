using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Opens a closed complaint again; later than <c>Practice:ReopenWithin</c> allows only with new evidence. The <see cref="ComplaintAction.Reason"/> is required.</summary>
public sealed record Reopen : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reopen);

    /// <summary>What is new; none where the window is still open.</summary>
    [Text, Privacy(PrivacyClass.Personal)]
    public string? NewEvidence { get; init; }

    static void IHasPrecondition.Ask(Draft draft)
    {
        if (draft.Complaint.Links?.Master is not null)
            draft.Refuse(DiagnosticCodes.ComplaintMerged, "The complaint goes on in another one.", "Reopen that one, or use Unmerge if the two are not one matter.");
        if (IsTooLate(draft))
            draft.Needed.Add(nameof(NewEvidence));
    }

    internal override void Apply(Draft draft)
    {
        if (string.IsNullOrWhiteSpace(NewEvidence) && IsTooLate(draft))
            draft.Refuse(DiagnosticCodes.ReopeningTooLate, "The time in which the complaint could be reopened is over.", "Name the new evidence, or receive a new complaint.", nameof(NewEvidence));
        // The second handling is somebody else's.
        draft.Assign(draft.Complaint.Department, null);
    }

    private static bool IsTooLate(Draft draft) => draft.Complaint.ClosedAt is { } closed
        && Deadline.Compute(closed, draft.Book.Practice.ReopenWithin, draft.Book.UsualCalendar) is { Refusal: null } window && draft.Now > window.DueAt;

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say why.");
}
