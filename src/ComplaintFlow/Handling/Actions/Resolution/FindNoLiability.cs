using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records a final decision of an arbitrator or a court that there is no liability. The <see cref="ComplaintAction.Reason"/>
/// names the decision and is required.
/// </summary>
[RequiresReason]
public sealed record FindNoLiability : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FindNoLiability);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Name the decision.");
}
