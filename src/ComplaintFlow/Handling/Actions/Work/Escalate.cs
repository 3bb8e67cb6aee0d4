namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Escalates the complaint by one level (升级). The <see cref="ComplaintAction.Reason"/> is required. Escalations by rules need
/// none.
/// </summary>
[RequiresReason("Say why it goes up.")]
public sealed record Escalate : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Escalate);
}
