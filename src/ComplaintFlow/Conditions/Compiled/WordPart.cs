using System.Text.RegularExpressions;

namespace ComplaintFlow.Conditions.Compiled;

/// <summary>What a test asks of a part of a word: how it begins, or an expression that it matches.</summary>
internal static class WordPart
{
    /// <summary>
    /// Tests a word as the compiled condition does. The result is null for other operators, and for what cannot be compiled.
    /// </summary>
    public static Func<string, bool>? Test(FieldOperator asked, string value)
    {
        if (asked == FieldOperator.StartsWith)
            return word => word.StartsWith(value, StringComparison.OrdinalIgnoreCase);
        if (asked != FieldOperator.Matches || !PatternSize.Fit([value]))
            return null;
        try
        {
            return Expression([value]).IsMatch;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null; // reported where the condition is compiled
        }
    }

    /// <summary>The expression that matches what one of the patterns matches, in time that grows with the text only.</summary>
    /// <exception cref="ArgumentException">A pattern is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">A pattern needs backtracking.</exception>
    public static Regex Expression(IReadOnlyList<string> patterns) => new(
        string.Join('|', patterns.Select(pattern => $"(?:{pattern})")),
        // Nobody asks what a group matched, and remembering it costs time with every text.
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Regex.InfiniteMatchTimeout);
}
