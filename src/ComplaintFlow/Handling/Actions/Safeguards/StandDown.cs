using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Ends an emergency. The <see cref="ComplaintAction.Reason"/> is required.</summary>
[RequiresReason]
public sealed record StandDown : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(StandDown);

    internal override void Apply(Draft draft) => draft.Emit(new EmergencyEnded { At = draft.Now });

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say why the emergency is over.");
}
