using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplaintFlow.Tool.Output;

/// <summary>
/// Writes untrusted text safely: a control character, or one that changes the direction of the following text, is written as its
/// number (<c>\u001b</c>). In JSON that is the same text. Line ends and tabs stay.
/// </summary>
internal sealed class PlainTextWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private static readonly SearchValues<char> Commands = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n')),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        .. "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
    ]);

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.IndexOfAny(Commands) is var at and >= 0)
        {
            inner.Write(buffer[..at]);
            // A carriage return that is part of a line end does not return to the beginning of the line.
            if (buffer[at..] is ['\r', '\n', ..])
                inner.Write('\r');
            else
                inner.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)buffer[at]:x4}"));
            buffer = buffer[(at + 1)..];
        }
        inner.Write(buffer);
    }

    public override void Flush() => inner.Flush();
}
