using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Commissions an external test or appraisal (SAMR Measures 2026, Art. 22). The pauses of the rules decide whether clocks are
/// paused meanwhile.
/// </summary>
[Precondition<CommissionExpert>]
public sealed record CommissionExpert : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CommissionExpert);

    /// <summary>The agency, agreed by the parties or appointed.</summary>
    [MultilineText(500)]
    public required string Agency { get; init; }

    /// <summary>The scope of the test.</summary>
    [MultilineText]
    public required string Scope { get; init; }

    /// <summary>The party that pays the cost, as agreed.</summary>
    [MultilineText]
    public required string CostBearer { get; init; }

    /// <summary>
    /// The instant by which the report is due. If it is not given, <c>Sla:Duties:ExpertReport</c> applies: 30 calendar days.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context) =>
        context.MustBeOpen("nothing is investigated any more that an expert could test");

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new ExpertCommissioned
        {
            Opinion = new ExpertOpinion
            {
                Agency = Agency, Scope = Scope, CostBearer = CostBearer, CommissionedAt = context.Now,
                DueAt = DueAt is { } due ? Calendars.Instant.TruncateToMicroseconds(due) : null,
            },
        });
        context.Release(DutyKind.ExpertReport, "somebody else is asked");
        context.Owe(DutyKind.ExpertReport, Target, new DutyHolder { Person = context.Actor.Id }, DueAt);
    }

    internal const string Target = "ExpertReport";

    internal override void Check(InputCheck check)
    {
        check.Due(nameof(DueAt), DueAt);
        check.RequireText(nameof(Agency), Agency);
        check.RequireText(nameof(Scope), Scope);
        check.RequireText(nameof(CostBearer), CostBearer);
    }
}
