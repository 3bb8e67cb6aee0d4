using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Handles a complaint once more from the facts on, because there are new ones.</summary>
/// <param name="Plan">How.</param>
public sealed record Reinvestigate([property: MultilineText, Privacy(PrivacyClass.Personal)] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reinvestigate);

    internal override void Apply(DecisionContext context) => SecondHandling.Begin(context, Plan);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
