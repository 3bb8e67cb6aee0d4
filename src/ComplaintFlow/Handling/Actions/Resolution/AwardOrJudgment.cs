using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records a final order of an arbitrator or a court.</summary>
public sealed record AwardOrJudgment : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AwardOrJudgment);

    /// <summary>What the complainant receives.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = DefensiveCopy.List(value); }

    /// <summary>What is done, and by when. If it is empty, each remedy becomes a part, due 15 calendar days later.</summary>
    public required IReadOnlyList<ScheduleItem> Schedule { get; init => field = DefensiveCopy.List(value); }

    /// <summary>The place of the decision document.</summary>
    [MultilineText, PersonalInformation]
    public required string Document { get; init; }

    internal override void Apply(DecisionContext context)
    {
        context.MayBeNamed(Schedule, nameof(Schedule));
        SettlementMoves.Settle(context, new Agreement
        {
            Kind = AgreementKind.Ordered, Remedies = Remedies, At = context.Now, Proof = Document,
        }, Schedule);
    }

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Document), Document);
        check.Remedies(Remedies);
        check.Schedule(Schedule);
    }
}
