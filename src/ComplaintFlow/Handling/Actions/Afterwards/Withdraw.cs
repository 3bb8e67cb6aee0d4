using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Takes the complaint back, freely; the data stay on record with the reason, which is required. What safety asks for goes on.
/// </summary>
[RequiresReason]
public sealed record Withdraw : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Withdraw);

    internal override void Check(InputCheck check) =>
        check.Required(nameof(Reason), Reason, "Say why, and how the will to withdraw was made known.");
}
