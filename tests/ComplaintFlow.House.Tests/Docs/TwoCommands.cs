using System.Text.RegularExpressions;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>The commands in the first block of a README: one shows the product, one runs the tests.</summary>
internal static partial class TwoCommands
{
    public static IReadOnlyList<string> Of(string readme) =>
        [.. Block().Match(readme).Groups["lines"].Value.Split('\n').Select(WithoutComment).Where(line => line.Length > 0)];

    public static string WithoutComment(string line) => line.Split('#')[0].Trim();

    [GeneratedRegex(@"^```sh\r?\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
