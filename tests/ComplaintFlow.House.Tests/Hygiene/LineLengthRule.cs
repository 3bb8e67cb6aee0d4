using ComplaintFlow.House.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ComplaintFlow.House.Tests.Hygiene;

/// <summary>
/// Lines of code are at most 140 characters long. In tests and benchmarks a text in quotes may run over: rules and tables are easier to
/// read if they are not broken.
/// </summary>
internal static class LineLengthRule
{
    private const int Longest = 140;

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs") && file.Lines.Any(IsTooLong)
        let texts = MayRunOver(file) ? Texts(file) : []
        from line in file.Lines.Index()
        where IsTooLong(line.Item) && !texts.Contains(line.Index)
        select $"{file.Path}({line.Index + 1}) has {line.Item.Length} characters, more than {Longest}";

    private static bool IsTooLong(string line) => line.Length > Longest;

    private static bool MayRunOver(SourceFile file) => file.IsUnder("tests") || file.IsUnder("benchmarks");

    /// <summary>The lines that run over within a text.</summary>
    private static HashSet<int> Texts(SourceFile file)
    {
        SyntaxTree tree = Compiler.Parse(string.Join('\n', file.Lines));
        SyntaxNode root = tree.GetRoot();
        return
        [
            .. from line in tree.GetText().Lines
               where line.Span.Length > Longest && IsText(root.FindToken(line.Start + Longest))
               select line.LineNumber,
        ];
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
