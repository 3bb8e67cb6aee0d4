using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Archives a complaint whose documents are complete: the register form, and as far as it came to them the report or what proved the facts, the opinion, the final response and the follow-up (004). What was handled to the end has a root cause.</summary>
/// <param name="Reference">The reference of the archive.</param>
public sealed record Archive(string Reference) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Archive);

    /// <summary>The first instant at which it may be erased; none where <c>Practice:Retention</c> says.</summary>
    public DateTimeOffset? RetentionUntil { get; init; }

    /// <summary>The code of the cause, for statistics; required where no investigation has named one.</summary>
    public string? RootCause { get; init; }

    static void IHasPrecondition.Ask(Draft draft)
    {
        string[] missing = [.. ArchiveCheck.Missing(draft.Complaint)];
        if (missing.Length > 0)
            draft.Refuse(DiagnosticCodes.ArchiveIncomplete, $"The archive is not complete: {string.Join(", ", missing)}.",
                "Add what is missing first: RecordCard by SignCardCopy, the rest by reopening the complaint, which was closed too early.");
        if (ArchiveCheck.LacksCause(draft.Complaint))
            draft.Needed.Add(nameof(RootCause));
    }

    internal override void Apply(Draft draft)
    {
        if (draft.IsStrict && string.IsNullOrWhiteSpace(RootCause) && ArchiveCheck.LacksCause(draft.Complaint))
            draft.Refuse(DiagnosticCodes.RequiredValueMissing, "RootCause is missing.", "Give the code of the cause: what was handled to the end has one.", nameof(RootCause));
        DateTimeOffset until = RetentionUntil is { } given ? Instant.Cut(given) : Deadline.Compute(draft.Now, draft.Book.Practice.Retention, draft.Book.UsualCalendar).DueAt;
        draft.Emit(new ComplaintArchived
        {
            Archive = new ArchiveRecord
            {
                Reference = Reference,
                At = draft.Now,
                RetentionUntil = until,
                Documents = [.. ArchiveCheck.Present(draft.Complaint)],
                RootCause = RootCause ?? draft.Complaint.Archive?.RootCause,
            },
        });
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Reference), Reference, "Give the reference of the archive.");
        check.Ahead(nameof(RetentionUntil), RetentionUntil);
        check.Optional(nameof(RootCause), RootCause);
    }
}
