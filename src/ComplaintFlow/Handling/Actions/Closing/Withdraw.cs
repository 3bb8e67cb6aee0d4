namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Withdraws the complaint. The complainant may do so at any time. The data stay on record with the reason, which is required.
/// Safety measures go on.
/// </summary>
[RequiresReason("Say why, and how the will to withdraw was made known.")]
public sealed record Withdraw : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Withdraw);
}
