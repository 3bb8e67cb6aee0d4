using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Refers the dispute to a mediator on whom both parties agree (SAMR Measures 2026, Art. 18 and 19).</summary>
/// <param name="Body">The mediator.</param>
public sealed record ReferToMediation([property: MultilineText(500)] string Body) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ReferToMediation);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new MediationStarted { Mediation = new Mediation { Body = Body, StartedAt = context.Now } });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Body), Body);
}
