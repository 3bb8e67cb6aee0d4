using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Declares that no agreement is found. The complainant is told about other bodies to turn to. The
/// <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason]
public sealed record DeclareDeadlock : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(DeclareDeadlock);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say why.");
}
