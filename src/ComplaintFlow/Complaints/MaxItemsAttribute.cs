namespace ComplaintFlow.Complaints;

/// <summary>Sets the maximum number of items in a list. The default is 100.</summary>
/// <param name="items">The maximum number of items.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MaxItemsAttribute(int items) : Attribute
{
    public int Items { get; } = items;
}
