using ComplaintFlow.House.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ComplaintFlow.House.Tests.Hygiene;

/// <summary>
/// Lines of code are at most 140 characters long. In tests and benchmarks, texts in quotes do not count: rules and tables are easier to
/// read if they are not broken.
/// </summary>
internal static class LineLengthRule
{
    private const int Longest = 140;

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs") && file.Lines.Any(line => line.Length > Longest)
        from line in file.IsUnder("tests") || file.IsUnder("benchmarks") ? WithoutTexts(file) : Whole(file)
        where line.Length > Longest
        select $"{file.Path}({line.Number}) has {line.Length} characters, more than {Longest}";

    private static IEnumerable<(int Number, int Length)> Whole(SourceFile file) =>
        file.Lines.Select((line, i) => (i + 1, line.Length));

    private static IEnumerable<(int Number, int Length)> WithoutTexts(SourceFile file)
    {
        SyntaxTree tree = Compiler.Parse(string.Join('\n', file.Lines));
        TextSpan[] texts = [.. tree.GetRoot().DescendantTokens().Where(IsText).Select(token => token.Span)];
        return tree.GetText().Lines.Select(line =>
            (line.LineNumber + 1, line.Span.Length - texts.Sum(text => line.Span.Intersection(text)?.Length ?? 0)));
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
