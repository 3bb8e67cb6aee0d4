namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Declares that no agreement is found. The complainant is told about other bodies to turn to. The
/// <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason("Say why.")]
public sealed record DeclareDeadlock : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(DeclareDeadlock);
}
