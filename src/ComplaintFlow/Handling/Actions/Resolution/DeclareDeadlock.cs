using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Says that no agreement is found; the complainant is told where to turn to. The <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason]
public sealed record DeclareDeadlock : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(DeclareDeadlock);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say why.");
}
