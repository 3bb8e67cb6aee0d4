namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records a final decision of an arbitrator or a court that there is no liability. The <see cref="ComplaintAction.Reason"/>
/// names the decision and is required.
/// </summary>
[RequiresReason("Name the decision.")]
public sealed record FindNoLiability : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FindNoLiability);
}
