using System.Buffers;
using System.Text.Json;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes a name in one line, or a text of several lines.</summary>
/// <param name="longest">The number of characters that it may have.</param>
/// <param name="hasLines">Whether it may have several lines.</param>
/// <param name="mayBeBlank">
/// Whether it may consist of spaces. Where nothing at all can be given, a blank text would only look like something.
/// </param>
internal sealed class StringShape(int longest, bool hasLines, bool mayBeBlank) : InputShape
{
    public const int LongestName = 200;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create([.. Characters().Where(char.IsControl)]);
    private static readonly SearchValues<char> NotInTexts =
        SearchValues.Create([.. Characters().Where(one => char.IsControl(one) && one is not ('\t' or '\r' or '\n'))]);

    public static StringShape Name { get; } = new(LongestName, hasLines: false, mayBeBlank: false);

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        string text = (string)value;
        if (strict && !mayBeBlank && string.IsNullOrWhiteSpace(text))
            Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is blank.", "Give a text, or leave it out.");
        if (text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return; // most names are plain
        if (text.Length > longest)
            Add(ref faults, DiagnosticCodes.LimitExceeded, $"has {text.Length} characters.", $"Give at most {longest}.");
        else if (!IsStorable(text))
            AddNotStorable(ref faults);
        else if (strict && text.AsSpan().ContainsAny(hasLines ? NotInTexts : NotInNames))
            Add(ref faults, DiagnosticCodes.InvalidCharacters, "has control characters.", hasLines
                ? "Remove them; tabs and line breaks may stay." : "Remove them; a name stands in one line.");
    }

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind != JsonValueKind.String)
            AddWrongType(ref faults, "is not a string.", "Give a text in quotation marks.");
        else if (JsonText.TryRead(json, out string? text))
            Check(text, strict: true, ref faults);
        else
            AddNotStorable(ref faults);
    }

    public override ValueSchema Describe() => new(JsonValueType.String) { MaxLength = longest, IsMultiline = hasLines };

    /// <summary>The fault of a text that not every store can keep. Its place is added where it is known.</summary>
    internal static PlacedRefusal NotStorable { get; } = new(
        "", DiagnosticCodes.InvalidCharacters, "has characters that no store can keep.",
        "Remove NUL characters and halves of surrogate pairs.");

    internal static void AddNotStorable(ref List<PlacedRefusal>? faults) => (faults ??= []).Add(NotStorable);

    public static bool IsStorable(string text) => !text.Contains('\0', StringComparison.Ordinal) && !HasHalfPair(text);

    private static bool HasHalfPair(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return true;
            text = text[(at + 2)..];
        }
        return false;
    }

    private static IEnumerable<char> Characters() => Enumerable.Range(0, 256).Select(code => (char)code);
}
