using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;

namespace ComplaintFlow.Tests.Golden;

/// <summary>
/// The bytes of an entry are hashed, so the generated handlers must write what the serializer writes by its metadata, to the last byte.
/// </summary>
public sealed class EntryBytesTests
{
    private static HistoryEntry[] Entries() =>
        [.. GoldenFile.Read("journal-0.1.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => HistoryCodec.Read(Encoding.UTF8.GetBytes(line)))];

    private static string ByMetadata(HistoryEntry entry) => JsonSerializer.Serialize(entry, ComplaintJson.Relaxed.HistoryEntry);

    private static string ByHandlers(HistoryEntry entry) => Encoding.UTF8.GetString(HistoryCodec.Write(entry));

    [Fact]
    public void Every_kind_of_event_is_written_as_by_its_metadata()
    {
        HistoryEntry[] entries = Entries();
        foreach (HistoryEntry entry in entries)
        {
            ByHandlers(entry).Should().Be(ByMetadata(entry));
            foreach (ComplaintEvent happened in entry.Events)
                ByHandlers(entry with { Events = [happened] }).Should().Be(ByMetadata(entry with { Events = [happened] }));
        }
        entries.SelectMany(entry => entry.Events).Select(happened => happened.GetType()).Distinct().Should()
            .BeEquivalentTo(ComplaintJson.Default.ComplaintEvent.PolymorphismOptions!.DerivedTypes.Select(kind => kind.DerivedType));
    }

    [Fact]
    public void Every_kind_of_event_is_written_as_by_its_metadata_where_values_are_missing()
    {
        int compared = 0;
        foreach (HistoryEntry entry in Entries())
        {
            JsonObject written = JsonNode.Parse(ByHandlers(entry))!.AsObject();
            foreach (JsonObject happened in written["events"]!.AsArray().Select(node => node!.AsObject()))
            {
                foreach (string name in happened.Select(member => member.Key).Where(name => name != "type").ToArray())
                {
                    JsonObject less = happened.DeepClone().AsObject();
                    less.Remove(name);
                    if (WithEvent(written, less) is not { } lacking)
                        continue;
                    ByHandlers(lacking).Should().Be(ByMetadata(lacking), "{0} without {1}", happened["type"], name);
                    compared++;
                }
            }
        }
        compared.Should().BeGreaterThan(30, "many events have optional values");
    }

    [Fact]
    public void An_entry_without_events_and_one_without_a_reason_are_written_as_by_their_metadata()
    {
        HistoryEntry entry = Entries()[0] with { Events = [], Reason = null };

        ByHandlers(entry).Should().Be(ByMetadata(entry)).And.EndWith("\"events\":[]}");
        ByHandlers(entry with { Reason = "水壶 <\"&'>" }).Should().Be(ByMetadata(entry with { Reason = "水壶 <\"&'>" }));
    }

    [Fact]
    public void Every_kind_of_event_has_a_generated_handler()
    {
        foreach (JsonDerivedType kind in ComplaintJson.Default.ComplaintEvent.PolymorphismOptions!.DerivedTypes)
        {
            JsonTypeInfo type = ComplaintJson.Default.GetTypeInfo(kind.DerivedType)!;
            type.GetType().GetProperty(nameof(JsonTypeInfo<object>.SerializeHandler))!.GetValue(type).Should().NotBeNull(
                "{0} would be written by its metadata, which takes longer", kind.DerivedType);
        }
    }

    /// <summary>The entry with one event only; null if the event needs what it lacks.</summary>
    private static HistoryEntry? WithEvent(JsonObject entry, JsonObject happened)
    {
        JsonObject changed = entry.DeepClone().AsObject();
        changed["events"] = new JsonArray(happened);
        try
        {
            return HistoryCodec.Read(Encoding.UTF8.GetBytes(changed.ToJsonString()));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
