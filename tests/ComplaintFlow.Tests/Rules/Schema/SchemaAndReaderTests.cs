using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules.Schema;

public class SchemaAndReaderTests
{
    private static readonly SchemaValidator Schema = new(EditorSchema.Root);
    private static readonly string[] Places =
        [.. FullConfiguration.Make().Maps.SelectMany(map => map.Value, (map, key) => $"{map.Key}:{key}")];

    [Fact]
    public void The_reader_takes_every_key_of_the_schema()
    {
        JsonObject full = FullConfiguration.Make().Root;

        Reading.Of(full).Defects.Should().BeEmpty();
        Schema.Errors(full).Should().BeEmpty("a configuration made from the schema keeps to it");
    }

    [Fact]
    public void Every_key_that_is_read_is_written_again()
    {
        var full = FullConfiguration.Make();
        RuleBookDefinition read = RuleBookSettings.Read(
            JsonTree.Read(Encoding.UTF8.GetBytes(full.Root["ComplaintFlow"]!.ToJsonString()), "", new DiagnosticBag()), new DiagnosticBag());
        JsonObject written = RuleBookSettings.Write(read);

        IEnumerable<string> lost = full.Maps.SelectMany(
            map => map.Value, (map, key) => $"{map.Key}:{key}".Replace("ComplaintFlow:", "", StringComparison.Ordinal))
            .Where(path => path.Split(':').Aggregate((JsonNode?)written, (node, key) => (node as JsonObject)?[key]) is null);

        // Presets are laid under the rest, what is switched off is not there, and what is beside the rules is no part of them.
        string[] ofTheHost = [
            "AcceptedWarnings", "Tenants", "Workers", "SnapshotCache", "Evidence", "Recipients", "Statistics", "Stores", "Mail",
            "Webhooks", "Chat"];
        lost.Where(path => !ofTheHost.Contains(path.Split(':')[0], StringComparer.Ordinal))
            .Where(path => !path.Contains("Preset", StringComparison.Ordinal) && !path.EndsWith(":Enabled", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Fact]
    public void Each_map_has_the_same_keys_in_the_schema_as_in_the_table_that_reads_it()
    {
        foreach ((string path, IReadOnlyList<string> keys) in FullConfiguration.Make().Maps)
        {
            SettingPlace place = SettingPlaces.All.Should()
                .ContainSingle(place => place.Paths.Any(template => IsAt(path, SettingPath.At("ComplaintFlow", template))), path).Which;
            IEnumerable<string> known = place.Table.Settings.Select(setting => setting.Key);

            keys.Should().BeEquivalentTo(place.IsNamed ? known.Append(SettingReader.EnabledKey) : known, path);
        }
    }

    [Fact]
    public void What_the_reader_refuses_in_the_place_of_a_key_the_schema_refuses_too()
    {
        string[] shapes = [
            "\"zz\"", "7", "2.5", "true", "[ \"zz\" ]", "[ { \"Zz\": \"x\" } ]", "[ [ \"zz\" ] ]", "{ \"Zz\": \"x\" }",
            "{ \"Zz\": { \"Zz\": \"x\" } }"];
        IEnumerable<string> disagreements =
            from place in Places
            where !place.EndsWith(":Enabled", StringComparison.Ordinal) // a switch alone may be right over another layer
            from shape in shapes
            let settings = Only(place, shape)
            where Schema.Errors(settings).Count == 0 && Reading.Of(settings).Defects.Count > 0
            select $"{place} = {shape}";

        Places.Should().HaveCountGreaterThan(80);
        disagreements.Should().BeEmpty();
    }

    [Fact]
    public void A_word_or_a_list_of_words_that_the_reader_takes_the_schema_takes_too_unless_it_knows_the_form()
    {
        string[] shapes = ["\"zz\"", "[ \"zz\" ]"];

        IEnumerable<string> stricter =
            from place in Places
            from shape in shapes
            let settings = Only(place, shape)
            where Schema.Errors(settings).Count > 0 && Reading.Of(settings).Defects.Count == 0
            select place.Split(':')[^1];

        // Of these, the verifier knows the form, and presets are resolved before; a workflow that is a word has no states, which the
        // verifier finds.
        stricter.Distinct(StringComparer.Ordinal).Should()
            .BeEquivalentTo(
                "Currency", "Within", "UndeliverableWithin", "ReopenWithin", "Retention", "At", "Sets", "Grace", "AtMost", "Every",
                "Preset", "ValidFrom",
                "ValidUntil");
    }

    [Fact]
    public void A_key_that_does_not_exist_is_refused_in_every_map()
    {
        foreach (string path in FullConfiguration.Make().Maps.Keys)
        {
            JsonObject settings = Only($"{path}:Zz", "\"x\"");

            Reading.Of(settings).Defects.Should().ContainSingle(path).Which.Code.Should().Be("CF1001");
            Schema.Errors(settings).Should().ContainSingle(path);
        }
    }

    private static bool IsAt(string path, string template)
    {
        string[] keys = path.Split(':'), places = template.TrimEnd(':').Split(':');
        return keys.Length == places.Length && keys.Zip(places).All(pair => pair.Second is "{name}" || pair.First == pair.Second);
    }

    /// <summary>A configuration with one key only, and the maps above it.</summary>
    private static JsonObject Only(string path, string json) =>
        path.Split(':').Reverse().Aggregate(JsonNode.Parse(json)!, (inner, key) => new JsonObject { [key] = inner }).AsObject();
}
