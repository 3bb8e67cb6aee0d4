using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Starts a second handling on the same facts.</summary>
/// <param name="Plan">The plan of the second handling.</param>
public sealed record Redraft([property: MultilineText, PersonalInformation] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Redraft);

    internal override void Apply(DecisionContext context) => SecondHandling.Begin(context, Plan);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
