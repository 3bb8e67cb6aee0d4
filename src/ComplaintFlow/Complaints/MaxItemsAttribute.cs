namespace ComplaintFlow.Complaints;

/// <summary>Says how many items a list may have. A list without it may have 100.</summary>
/// <param name="items">How many.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MaxItemsAttribute(int items) : Attribute
{
    public int Items { get; } = items;
}
