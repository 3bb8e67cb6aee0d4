using System.Text.Json;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>JSON that readers copy must parse; a <c>jsonc</c> block may also be the inside of an object.</summary>
internal static class JsonBlocks
{
    private static readonly JsonDocumentOptions Commented =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IEnumerable<string> Errors(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Is(".md")).SelectMany(MarkdownBlock.In)
            .Select(block => (block, error: ErrorOf(block)))
            .Where(x => x.error is not null)
            .Select(x => $"{x.block.Path}({x.block.Line}): {x.error}");

    private static string? ErrorOf(MarkdownBlock block)
    {
        try
        {
            if (block.Language is "json")
                JsonDocument.Parse(block.Text).Dispose();
            else if (block.Language is "jsonc")
                JsonDocument.Parse(IsInside(block.Text) ? $"{{{block.Text}\n}}" : block.Text, Commented).Dispose();
            return null;
        }
        catch (JsonException e)
        {
            return e.Message;
        }
    }

    private static bool IsInside(string text) =>
        text.Split('\n').Select(l => l.Trim())
            .FirstOrDefault(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)) is ['"', ..];
}
