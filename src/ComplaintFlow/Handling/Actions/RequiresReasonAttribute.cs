namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Marks an action whose <see cref="ComplaintAction.Reason"/> is required. Its check refuses a blank one; schemas and readers of JSON learn
/// it from here.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequiresReasonAttribute : Attribute;
