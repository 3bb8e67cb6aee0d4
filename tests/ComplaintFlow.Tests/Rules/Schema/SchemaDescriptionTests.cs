using System.Text.Json.Nodes;

namespace ComplaintFlow.Tests.Rules.Schema;

public class SchemaDescriptionTests
{
    private static readonly string[] Holders = ["properties", "patternProperties", "definitions", "additionalProperties"];

    [Fact]
    public void Every_key_is_described_by_a_sentence() =>
        Described(EditorSchema.Root).Where(part => !IsSentence(EditorSchema.DescriptionOf(part))).Select(part => part.GetPath()).Should()
            .BeEmpty();

    [Fact]
    public void Every_definition_is_named_after_the_package_so_that_it_meets_no_other_in_the_merged_schema() =>
        EditorSchema.AllDefinitions.Should()
            .OnlyContain(definition => definition.Key.StartsWith("ComplaintFlow.", StringComparison.Ordinal));

    [Fact]
    public void No_key_is_required_because_each_layer_says_only_what_it_changes() =>
        Everything(EditorSchema.Root).OfType<JsonObject>().Should().OnlyContain(part => !part.ContainsKey("required"));

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("The tier", false)]
    [InlineData("the tier.", false)]
    [InlineData("The tier.", true)]
    public void A_sentence_begins_with_a_capital_and_ends_with_a_full_stop(string? text, bool expected) =>
        IsSentence(text).Should().Be(expected);

    private static bool IsSentence(string? text) => text is [>= 'A' and <= 'Z', .., '.'];

    /// <summary>
    /// What an editor shows on a key or a value: keys, named or by pattern, what stands under a free name, and the definitions.
    /// </summary>
    private static IEnumerable<JsonObject> Described(JsonObject schema) =>
        from part in Everything(schema).OfType<JsonObject>()
        from keyword in Holders
        let found = part[keyword] as JsonObject
        where found is not null
        from described in keyword == "additionalProperties" ? [found] : found.Select(entry => entry.Value).OfType<JsonObject>()
        select described;

    private static IEnumerable<JsonNode?> Everything(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Everything(entry.Value)).Prepend(node),
        JsonArray list => list.SelectMany(Everything).Prepend(node),
        _ => [node],
    };
}
