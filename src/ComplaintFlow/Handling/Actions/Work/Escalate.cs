using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Takes the complaint one level up (升级). The <see cref="ComplaintAction.Reason"/> is required. What rules escalate by themselves needs
/// none.
/// </summary>
[RequiresReason]
public sealed record Escalate : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Escalate);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say why it goes up.");
}
