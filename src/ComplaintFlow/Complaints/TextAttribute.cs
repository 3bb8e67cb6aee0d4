namespace ComplaintFlow.Complaints;

/// <summary>Marks a text of several lines, or a list of such texts. A string without it is a name: at most 200 characters in one line.</summary>
/// <param name="longest">How many characters it may have.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextAttribute(int longest = TextAttribute.Usual) : Attribute
{
    public const int Usual = 100_000;

    public int Longest { get; } = longest;
}
