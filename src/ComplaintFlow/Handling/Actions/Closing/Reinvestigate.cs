using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Starts a second handling with a new investigation, because there are new facts.</summary>
/// <param name="Plan">The plan of the second handling.</param>
public sealed record Reinvestigate([property: MultilineText, PersonalInformation] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reinvestigate);

    internal override void Apply(DecisionContext context) => SecondHandling.Begin(context, Plan);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
