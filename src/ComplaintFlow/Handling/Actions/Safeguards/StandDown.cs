using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Ends an emergency. The <see cref="ComplaintAction.Reason"/> is required.</summary>
[RequiresReason("Say why the emergency is over.")]
public sealed record StandDown : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(StandDown);

    internal override void Apply(DecisionContext context) => context.Emit(new EmergencyEnded { At = context.Now });
}
