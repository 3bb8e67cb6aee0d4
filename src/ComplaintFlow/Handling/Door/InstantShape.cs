using System.Text.Json;
using ComplaintFlow.Calendars;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes an instant with which calendars can compute.</summary>
internal sealed class InstantShape : InputShape
{
    public static InstantShape Only { get; } = new();

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (!Instant.IsKnown(((DateTimeOffset)value).UtcTicks))
            Add(ref faults, DiagnosticCodes.InstantOutOfRange, "lies in no year that calendars know.",
                $"Give an instant from {Instant.FirstYear} to {Instant.LastYear}.");
    }

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind == JsonValueKind.String && JsonText.TryRead(json, out string? text) && HasOffset(text)
            && json.TryGetDateTimeOffset(out DateTimeOffset at))
            Check(at, strict: true, ref faults);
        else
            AddWrongType(ref faults, "is no instant.",
                "Give a string in ISO 8601 with its offset, such as 2026-01-05T09:00:00+08:00 or 2026-01-05T01:00:00Z.");
    }

    public override ValueSchema Describe() => new(JsonValueType.String) { Format = "date-time" };

    /// <summary>Determines whether a text has an offset. Without one, the instant would differ from machine to machine.</summary>
    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
