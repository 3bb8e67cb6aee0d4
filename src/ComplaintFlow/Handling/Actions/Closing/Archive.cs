using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Archives a complaint whose documents are complete: the register form and, as far as the complaint has them, the report or the
/// proof of the facts, the opinion, the final response and the follow-up (004). A complaint that was handled to the end needs a
/// root cause.
/// </summary>
/// <param name="Reference">The reference of the archive.</param>
[Precondition<Archive>]
public sealed record Archive(string Reference) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Archive);

    /// <summary>The first instant at which it may be erased; null to follow <c>Practice:Retention</c>.</summary>
    public DateTimeOffset? RetentionUntil { get; init; }

    /// <summary>The code of the cause, for statistics; required if no investigation has named one.</summary>
    public string? RootCause { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        string[] missing = [.. ArchiveCheck.Missing(context.Complaint)];
        if (missing.Length > 0)
            context.Refuse(DiagnosticCodes.ArchiveIncomplete, $"The archive is not complete: {string.Join(", ", missing)}.",
                "Add what is missing first: RecordCard by SignCardCopy, the rest by reopening the complaint, which was closed too early.");
        if (ArchiveCheck.LacksCause(context.Complaint))
            context.Needed.Add(nameof(RootCause));
    }

    internal override void Apply(DecisionContext context)
    {
        if (context.IsStrict && string.IsNullOrWhiteSpace(RootCause) && ArchiveCheck.LacksCause(context.Complaint))
            context.Refuse(
                DiagnosticCodes.RequiredValueMissing, "rootCause is missing.",
                "Give the code of the cause: what was handled to the end has one.", nameof(RootCause));
        DateTimeOffset until = RetentionUntil is { } given ? Instant.TruncateToMicroseconds(given)
            : Deadline.Compute(context.Now, context.Book.Practice.Retention, context.Book.DefaultCalendar).DueAt;
        context.Emit(new ComplaintArchived
        {
            Archive = new ArchiveRecord
            {
                Reference = Reference,
                At = context.Now,
                RetentionUntil = until,
                Documents = [.. ArchiveCheck.Present(context.Complaint)],
                RootCause = RootCause ?? context.Complaint.Archive?.RootCause,
            },
        });
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Reference), Reference, "Give the reference of the archive.");
        check.RequireInFuture(nameof(RetentionUntil), RetentionUntil);
    }
}
