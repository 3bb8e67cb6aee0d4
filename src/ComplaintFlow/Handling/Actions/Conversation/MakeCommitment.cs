using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Makes a promise to the complainant that is not part of an option. Payments are promised only by options, which the limits of
/// authority cover (000).
/// </summary>
/// <param name="Text">The promise.</param>
/// <param name="DueAt">The instant by which it is due. The target <c>Commitment n</c> watches it.</param>
public sealed record MakeCommitment([property: MultilineText, PersonalInformation] string Text, DateTimeOffset DueAt)
    : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(MakeCommitment);

    /// <summary>
    /// The cost of keeping the promise, which the limits of authority cover; null if it costs nothing that is counted, such as a
    /// call.
    /// </summary>
    public Money? Amount { get; init; }

    internal override void Apply(DecisionContext context)
    {
        var made = new Commitment(context.Complaint.Commitments.Count + 1, Text, context.Actor.Id,
            Calendars.Instant.TruncateToMicroseconds(DueAt)) { Amount = Amount };
        context.Emit(new CommitmentMade { Commitment = made });
        if (Amount is { Amount: > 0 })
            SpendingAuthority.Cover(
                context, context.Complaint.Resolution?.Agreement is null ? SpendingAuthority.Proposed(context.Complaint)
                    : SpendingAuthority.Bound(context.Complaint));
        context.Owe(DutyKind.Commitment, Target(made.Id), new DutyHolder { Person = context.Actor.Id }, made.DueAt, Milestone(made.Id));
    }

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Text), Text);
        check.Due(nameof(DueAt), DueAt);
    }

    internal static string Target(int commitment) => $"Commitment {commitment}";

    internal static string Milestone(int commitment) => $"CommitmentKept {commitment}";
}
