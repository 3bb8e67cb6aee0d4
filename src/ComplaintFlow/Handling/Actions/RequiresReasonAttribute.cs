namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Marks an action whose <see cref="ComplaintAction.Reason"/> is required. Validation refuses a blank reason; schemas and JSON
/// readers use this attribute as well.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequiresReasonAttribute : Attribute;
