using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Withdraws the complaint. The complainant may do so at any time. The data stay on record with the reason, which is required.
/// Safety measures go on.
/// </summary>
[RequiresReason]
public sealed record Withdraw : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Withdraw);

    internal override void Check(InputCheck check) =>
        check.Required(nameof(Reason), Reason, "Say why, and how the will to withdraw was made known.");
}
