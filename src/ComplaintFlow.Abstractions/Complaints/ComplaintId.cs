using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Identifies one complaint permanently. Ids created by the library sort by the instant of receipt (UUID version 7).
/// </summary>
/// <param name="Value">The identifier as a UUID.</param>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct ComplaintId(Guid Value) : IComparable<ComplaintId>
{
    /// <summary>Creates a new id whose order follows <paramref name="at"/>.</summary>
    /// <param name="at">The instant of receipt.</param>
    /// <returns>The id.</returns>
    public static ComplaintId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <summary>Reads an id that <see cref="ToString"/> wrote.</summary>
    /// <param name="text">32 hexadecimal digits, with or without hyphens.</param>
    /// <param name="id">The id, if the text is one.</param>
    /// <returns><see langword="true"/> if <paramref name="text"/> is an id; otherwise <see langword="false"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ComplaintId id)
    {
        bool ok = Guid.TryParse(text, out Guid value);
        id = new ComplaintId(value);
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(ComplaintId other) => Value.CompareTo(other.Value);

    /// <summary>Returns the id as 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("n");

    /// <summary>Determines whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(ComplaintId left, ComplaintId right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(ComplaintId left, ComplaintId right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(ComplaintId left, ComplaintId right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(ComplaintId left, ComplaintId right) => left.CompareTo(right) >= 0;

    internal sealed class JsonConverter : JsonConverter<ComplaintId>
    {
        public override ComplaintId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out ComplaintId id) ? id : throw new JsonException("A complaint id has 32 hexadecimal digits.");

        public override void Write(Utf8JsonWriter writer, ComplaintId value, JsonSerializerOptions options)
        {
            Span<char> text = stackalloc char[32];
            value.Value.TryFormat(text, out int length, "n");
            writer.WriteStringValue(text[..length]);
        }
    }
}
