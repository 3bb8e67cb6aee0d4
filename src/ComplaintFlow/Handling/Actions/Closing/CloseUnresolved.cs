using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Closes a complaint without agreement, after the final response. The <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason]
public sealed record CloseUnresolved : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CloseUnresolved);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say why nothing more can be done.");
}
