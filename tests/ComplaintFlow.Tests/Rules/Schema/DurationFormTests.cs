using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;

namespace ComplaintFlow.Tests.Rules.Schema;

public class DurationFormTests
{
    private static readonly SchemaValidator Schema = new(EditorSchema.Root);

    private static readonly string[] Right =
    [
        "immediate", "0s", "90s", "30m", "24h", "24 h", "1 working second", "90 working minutes", "8 working hours", "7 working days",
        "45 calendar days",
        "1 calendar week", "8 calendar weeks", "2 calendar months",
    ];

    public static TheoryData<string> Durations { get; } = [.. Right];

    [Theory]
    [MemberData(nameof(Durations))]
    public void A_duration_keeps_to_the_schema_as_it_is_read_and_as_the_library_writes_it(string text)
    {
        Refuses(text).Should().BeFalse();
        Refuses(Duration.Parse(text).ToString()).Should().BeFalse();
    }

    [Fact]
    public void There_is_a_duration_of_every_unit() =>
        Right.Select(text => Duration.Parse(text).Unit).Should().Contain(Enum.GetValues<DurationUnit>());

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("8")]
    [InlineData("1d")]
    [InlineData("7 days")]
    [InlineData("1.5h")]
    [InlineData("1h30m")]
    [InlineData("8 business hours")]
    [InlineData("2 calendar hours")]
    [InlineData("2 working weeks")]
    [InlineData("-8 working hours")]
    public void What_is_not_a_duration_of_a_target_is_refused_by_both(string text)
    {
        Duration.TryParse(text, out _, out _).Should().BeFalse();
        Refuses(text).Should().BeTrue();
    }

    [Fact]
    public void What_is_offered_as_an_example_can_be_read() =>
        EditorSchema.Texts(EditorSchema.Definition("Duration")["examples"]).Should().NotBeEmpty().And.OnlyContain(text => CanBeRead(text));

    private static bool CanBeRead(string text) => Duration.TryParse(text, out _, out _);

    private static bool Refuses(string text)
    {
        JsonNode section = JsonNode.Parse("""{ "ComplaintFlow": { "Sla": { "Always": { "Targets": { "Answer": {} } } } } }""")!;
        section["ComplaintFlow"]!["Sla"]!["Always"]!["Targets"]!["Answer"]!["Within"] = text;
        return Schema.Errors(section).Count > 0;
    }
}
