namespace ComplaintFlow.Tool.Output;

/// <summary>Formats sentences.</summary>
internal static class Sentences
{
    public static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();

    /// <summary>Joins a list of allowed values, one per line below its sentence, into the sentence.</summary>
    public static string OneLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, .. var list]
        ? $"{first} {string.Join(", ", list.Order(StringComparer.Ordinal))}".TrimEnd()
        : "";

    public static string End(string text) => text.EndsWith('.') || text.EndsWith(':') ? text : text + ".";

    public static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    /// <summary>Shortens a text to a length, and removes line ends and other control characters.</summary>
    public static string Shortened(string text, int length)
    {
        string plain = new([.. text.Take(length).Select(c => char.IsControl(c) || c == '\uFDD0' ? '?' : c)]);
        return text.Length > length ? plain + "…" : plain;
    }
}
