using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Sends the report back to its author. The <see cref="ComplaintAction.Reason"/> is required.</summary>
[RequiresReason("Say what is missing.")]
public sealed record ReturnReport : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ReturnReport);

    internal override void Apply(DecisionContext context) => context.Emit(new ReportReturned());
}
