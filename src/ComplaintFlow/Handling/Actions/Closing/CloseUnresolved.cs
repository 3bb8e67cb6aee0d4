namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Closes a complaint without agreement, after the final response. The <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason("Say why nothing more can be done.")]
public sealed record CloseUnresolved : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CloseUnresolved);
}
