namespace ComplaintFlow.Complaints;

/// <summary>
/// Marks a text of several lines, or a list of such texts. A string without this attribute is a name: at most 200 characters in
/// one line.
/// </summary>
/// <param name="longest">The maximum number of characters.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MultilineTextAttribute(int longest = MultilineTextAttribute.DefaultMaxLength) : Attribute
{
    public const int DefaultMaxLength = 100_000;

    public int MaxLength { get; } = longest;
}
