namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Marks an action whose <see cref="ComplaintAction.Reason"/> is required. Deciding refuses a blank reason; schemas and JSON readers
/// use this attribute as well.
/// </summary>
/// <param name="remedy">What the reason must say.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class RequiresReasonAttribute(string remedy) : Attribute
{
    public string Remedy { get; } = remedy;
}
