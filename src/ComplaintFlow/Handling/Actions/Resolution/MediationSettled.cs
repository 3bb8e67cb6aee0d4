using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// A mediator brought about a settlement. Whoever would approve it as an option has approved as much before, or notes it.
/// </summary>
public sealed record MediationSettled : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(MediationSettled);

    /// <summary>What the complainant gets.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = DefensiveCopy.List(value); }

    /// <summary>What is done for it. If it is empty, each remedy becomes a part, due 15 calendar days later.</summary>
    public IReadOnlyList<ScheduleItem> Schedule { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Where the signed agreement is.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Document { get; init; }

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new MediationEnded { At = context.Now });
        SettlementMoves.Settle(context, new Agreement
        {
            Kind = AgreementKind.Mediated, Remedies = Remedies, At = context.Now, Proof = Document,
        }, Schedule);
        SpendingAuthority.Cover(context, SpendingAuthority.Bound(context.Complaint));
    }

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Document), Document);
        check.Remedies(Remedies);
        check.Schedule(Schedule);
    }
}
