using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Declines to handle the complaint (不予受理). The <see cref="ComplaintAction.Reason"/> is required.</summary>
public sealed record Reject : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reject);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say why the complaint is not accepted.");
}
