using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// An arbitrator or a court has found no liability, finally. The <see cref="ComplaintAction.Reason"/> names the decision and is required.
/// </summary>
[RequiresReason]
public sealed record FindNoLiability : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FindNoLiability);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Name the decision.");
}
