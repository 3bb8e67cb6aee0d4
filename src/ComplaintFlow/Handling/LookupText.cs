namespace ComplaintFlow.Handling;

/// <summary>
/// Normalises numbers and tokens as people type them: with surrounding spaces, in any case, with full-width characters.
/// </summary>
internal static class LookupText
{
    private const char FirstWide = '\uff01', LastWide = '\uff5e';

    /// <summary>Gets the form in which they are stored and looked up, the same on every store.</summary>
    public static string Normal(string text) => string.Create(text.Trim().Length, text.Trim(), static (normal, typed) =>
    {
        for (int i = 0; i < normal.Length; i++)
            normal[i] = char.ToUpperInvariant(typed[i] is >= FirstWide and <= LastWide ? (char)(typed[i] - FirstWide + '!') : typed[i]);
    });
}
