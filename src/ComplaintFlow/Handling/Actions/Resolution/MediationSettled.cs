using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records a settlement that a mediator achieved. Those who would approve it as an option must have approved as much before, or
/// must record it themselves.
/// </summary>
public sealed record MediationSettled : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(MediationSettled);

    /// <summary>What the complainant receives.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = DefensiveCopy.List(value); }

    /// <summary>What is done. If it is empty, each remedy becomes a part, due 15 calendar days later.</summary>
    public IReadOnlyList<ScheduleItem> Schedule { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The place of the signed agreement.</summary>
    [MultilineText, PersonalInformation]
    public required string Document { get; init; }

    internal override void Apply(DecisionContext context)
    {
        context.MayBeNamed(Schedule, nameof(Schedule));
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
