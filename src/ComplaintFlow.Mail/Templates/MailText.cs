using ComplaintFlow.Notifications;

namespace ComplaintFlow.Mail.Templates;

/// <summary>What a template can show.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text of the letter or notice.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Letter">The kind of letter; null for a notice to staff.</param>
/// <param name="Organisation">The name of the sender.</param>
internal sealed record MailText(
    string Subject, string Text, string Language, Notice Notice, LetterKind? Letter, string Organisation)
{
    /// <summary>The names of the fields.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["subject", "text", "paragraphs", "language", "number", "kind", "organisation", "due"];

    /// <summary>The names of the fields of a paragraph.</summary>
    public static IReadOnlyList<string> ParagraphFields { get; } = ["lines", "isList"];

    /// <summary>The values by name.</summary>
    public Dictionary<string, object?> Values() => new(StringComparer.Ordinal)
    {
        ["subject"] = Subject,
        ["text"] = Text,
        ["paragraphs"] = Paragraphs(Text),
        ["language"] = Language,
        ["number"] = Notice.Number,
        ["kind"] = Letter?.ToString() ?? Notice.Topic,
        ["organisation"] = Organisation,
        ["due"] = Notice.DueAt,
    };

    /// <summary>Paragraphs end with an empty line, or where a list begins or ends. The items of a list begin with a hyphen.</summary>
    private static List<Dictionary<string, object?>> Paragraphs(string text)
    {
        var paragraphs = new List<Dictionary<string, object?>>();
        List<string>? lines = null;
        bool isList = false;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            bool isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (string.IsNullOrWhiteSpace(line))
            {
                lines = null;
                continue;
            }
            if (lines is null || isItem != isList)
            {
                (lines, isList) = ([], isItem);
                paragraphs.Add(new(StringComparer.Ordinal) { ["lines"] = lines, ["isList"] = isItem });
            }
            lines.Add(isItem ? line[2..] : line);
        }
        return paragraphs;
    }
}
