using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;

namespace ComplaintFlow.Tests.Golden;

/// <summary>
/// What release 0.1 wrote is read for ever. The files are never made again: a new shape is a new version with an upcaster.
/// </summary>
public sealed class GoldenJournalTests
{
    private const string Journal = "journal-0.1.jsonl";
    private const string Snapshot = "snapshot-0.1.json";

    private static string[] Lines()
    {
        if (!GoldenFile.Exists(Journal))
        {
            HistoryEntry[] entries = [.. GoldenJournal.Make()];
            GoldenFile.Make(Journal, GoldenJournal.Lines(entries));
            GoldenFile.Make(Snapshot, Encoding.UTF8.GetString(SnapshotCodec.Write(Evolution.Fold(entries)!)));
            Assert.Fail("The golden files were missing and have been made: read them and check them in.");
        }
        return GoldenFile.Read(Journal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static HistoryEntry Read(string line) => HistoryCodec.Read(Encoding.UTF8.GetBytes(line));

    [Fact]
    public void The_journal_of_release_0_1_folds_to_its_snapshot()
    {
        Complaint complaint = Evolution.Fold(Lines().Select(Read))!;

        Encoding.UTF8.GetString(SnapshotCodec.Write(complaint)).Should().Be(GoldenFile.Read(Snapshot));
        Encoding.UTF8.GetString(SnapshotCodec.Write(SnapshotCodec.Read(Encoding.UTF8.GetBytes(GoldenFile.Read(Snapshot))))).Should()
            .Be(GoldenFile.Read(Snapshot));
    }

    [Fact]
    public void A_snapshot_that_lacks_a_list_of_a_later_release_has_an_empty_one()
    {
        JsonObject snapshot = JsonNode.Parse(GoldenFile.Read(Snapshot))!.AsObject();
        snapshot.Remove("tasks").Should().BeTrue();

        SnapshotCodec.Read(Encoding.UTF8.GetBytes(snapshot.ToJsonString())).Tasks.Should().BeEmpty();
    }

    [Fact]
    public void Every_entry_is_written_as_it_was_read()
    {
        foreach (string line in Lines())
            Encoding.UTF8.GetString(HistoryCodec.Write(Read(line))).Should().Be(line);
    }

    [Fact]
    public void Every_kind_of_event_and_each_of_its_properties_appears()
    {
        JsonObject[] written = [.. Lines().SelectMany(line => JsonNode.Parse(line)!["events"]!.AsArray()).Select(node => node!.AsObject())];

        foreach (JsonDerivedTypeAttribute kind in typeof(ComplaintEvent).GetCustomAttributes<JsonDerivedTypeAttribute>())
        {
            JsonObject[] ofKind = [.. written.Where(node => node["type"]!.GetValue<string>() == (string)kind.TypeDiscriminator!)];
            ofKind.Should().NotBeEmpty("{0} belongs into the golden journal", kind.TypeDiscriminator);
            foreach (PropertyInfo property in kind.DerivedType.GetProperties())
                ofKind.Should()
                    .Contain(node =>
                        node.ContainsKey(JsonNamingPolicy.CamelCase.ConvertName(property.Name)), "{0} has {1}", kind.TypeDiscriminator,
                        property.Name);
        }
        typeof(ComplaintEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ComplaintEvent)))
            .Should().BeEquivalentTo(
                typeof(ComplaintEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType));
    }

    [Fact]
    public void An_event_of_a_later_release_is_refused_and_not_guessed()
    {
        string line = Lines()[0].Replace("Received/1", "Received/9", StringComparison.Ordinal);

        UnknownEventException thrown = ((Action)(() => Read(line))).Should().Throw<UnknownEventException>().Which;

        thrown.Type.Should().Be("Received/9");
        thrown.Message.Should().StartWith("CF4001").And.Contain("Received/9").And.NotContain("Li Na");
    }

    [Fact]
    public void An_event_of_an_earlier_version_passes_through_each_step_to_the_present_one()
    {
        var current = FrozenSet.Create(StringComparer.Ordinal, "X/3");
        var steps = new Dictionary<string, Func<JsonObject, JsonObject>>(StringComparer.Ordinal)
        {
            ["X/1"] = old => new JsonObject { ["type"] = "X/2", ["name"] = old["title"]!.DeepClone() },
            ["X/2"] = old => new JsonObject { ["type"] = "X/3", ["names"] = new JsonArray(old["name"]!.DeepClone()) },
        }.ToFrozenDictionary(StringComparer.Ordinal);
        JsonObject first = new() { ["type"] = "X/1", ["title"] = "t" };

        Upcasters.ToCurrent(first, current, steps).ToJsonString().Should().Be("""{"type":"X/3","names":["t"]}""");

        first.ToJsonString().Should().Contain("X/1", "what was stored is not touched");
        JsonObject present = new() { ["type"] = "X/3" };
        Upcasters.ToCurrent(present, current, steps).Should().BeSameAs(present);
        ((Action)(() => Upcasters.ToCurrent(new JsonObject { ["type"] = "X/4" }, current, steps))).Should().Throw<UnknownEventException>();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "events": 1 }""")]
    [InlineData("""{ "events": [1] }""")]
    [InlineData("""{ "events": [{}] }""")]
    [InlineData("""{ "events": [{ "type": 1 }] }""")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{")]
    public void Bytes_that_are_no_entry_are_told_as_such(string bytes) => ((Action)(() => Read(bytes))).Should().Throw<JsonException>();

    [Fact]
    public void Entries_that_do_not_follow_one_another_do_not_fold()
    {
        HistoryEntry[] entries = [.. Lines().Select(Read)];

        ((Action)(() => Evolution.Fold(entries[1..]))).Should().Throw<InvalidOperationException>();
        ((Action)(() => Evolution.Fold([entries[0], entries[2]]))).Should().Throw<InvalidOperationException>();
        ((Action)(() => Evolution.Fold([entries[0], entries[0] with { Version = 2 }]))).Should().Throw<InvalidOperationException>();
        Evolution.Fold([]).Should().BeNull();
    }
}
