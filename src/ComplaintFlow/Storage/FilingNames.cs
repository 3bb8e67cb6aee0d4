namespace ComplaintFlow.Storage;

/// <summary>Names under which filed statistics are kept beside the published definitions.</summary>
internal static class FilingNames
{
    private const string Prefix = "statistics/";

    /// <summary>The name that all steps of a filing begin with.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="month">The month, as in 2026-03.</param>
    public static string Of(string tenant, string month) => $"{Prefix}{tenant}/{month}";

    /// <summary>Whether a definition is a step of a filing of another tenant.</summary>
    public static bool IsOfAnother(string name, string tenant) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
            && !(name.StartsWith($"{Prefix}{tenant}/", StringComparison.Ordinal)
                && IsMonth(name.AsSpan(Prefix.Length + tenant.Length + 1)));

    /// <summary>Whether a month comes first. A tenant may have a slash in its name, and so begin like another.</summary>
    private static bool IsMonth(ReadOnlySpan<char> rest) =>
        rest is [var a, var b, var c, var d, '-', var e, var f, '/', ..]
            && char.IsAsciiDigit(a) && char.IsAsciiDigit(b) && char.IsAsciiDigit(c) && char.IsAsciiDigit(d) && char.IsAsciiDigit(e)
            && char.IsAsciiDigit(f);
}
