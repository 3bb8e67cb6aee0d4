using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Writes and reads the bytes of a journal entry.</summary>
/// <remarks>
/// Entries of every release stay readable: older versions of an event pass through upcasters, and an event that this release does
/// not know is refused, not guessed. All members are safe to call from any thread.
/// </remarks>
public static class HistoryCodec
{
    /// <summary>Writes an entry as UTF-8 JSON. These bytes are hashed and stored.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Write(HistoryEntry entry) => EntryWriter.Write(entry);

    /// <summary>Reads an entry that <see cref="Write"/> of this or an earlier release wrote.</summary>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <returns>The entry, with its events in the current shape.</returns>
    /// <exception cref="UnknownEventException">The entry has an event that this release does not know.</exception>
    /// <exception cref="JsonException">The bytes are not a journal entry.</exception>
    public static HistoryEntry Read(ReadOnlySpan<byte> bytes)
    {
        StoredJson.MustHoldNoNull(bytes);
        return (IsCurrent(bytes) ? JsonSerializer.Deserialize(bytes, ComplaintJson.Relaxed.HistoryEntry) : ToCurrent(bytes)
            .Deserialize(ComplaintJson.Relaxed.HistoryEntry))
            ?? throw new JsonException("A journal entry is an object.");
    }

    /// <summary>
    /// Determines whether every event is in its current shape. Nearly all are, and then the bytes are read as they stand.
    /// </summary>
    private static bool IsCurrent(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        using var entry = JsonDocument.ParseValue(ref reader);
        return entry.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("events", out JsonElement events)
            && events.ValueKind == JsonValueKind.Array
            && events.EnumerateArray().All(static happened => happened.ValueKind == JsonValueKind.Object && Upcasters.IsCurrent(happened));
    }

    private static JsonObject ToCurrent(ReadOnlySpan<byte> bytes)
    {
        JsonObject entry = JsonNode.Parse(bytes) as JsonObject ?? throw new JsonException("A journal entry is an object.");
        if (entry["events"] is not JsonArray events)
            throw new JsonException("A journal entry has events.");

        for (int i = 0; i < events.Count; i++)
        {
            JsonObject upcast = Upcasters.ToCurrent(events[i] as JsonObject ?? throw new JsonException("An event is an object."));
            if (!ReferenceEquals(upcast, events[i]))
                events[i] = upcast;
        }
        return entry;
    }
}
