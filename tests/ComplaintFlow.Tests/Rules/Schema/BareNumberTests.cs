using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>A number alone is no length of time: it does not say of what.</summary>
public class BareNumberTests
{
    private static readonly SchemaValidator Schema = new(EditorSchema.Root);

    public static TheoryData<string> Durations { get; } = [.. Places(SettingShape.Duration.Name)];

    public static TheoryData<string> TimeSpans { get; } = [.. Places("TimeSpan")];

    [Theory]
    [MemberData(nameof(Durations))]
    public void A_bare_number_is_no_duration_of_a_rule(string place) => IsRefused(place, word => Duration.TryParse(word, out _, out _));

    [Theory]
    [MemberData(nameof(TimeSpans))]
    public void A_bare_number_is_no_time_span_of_the_host(string place) => IsRefused(place, TimeSpanForm.Holds);

    [Theory]
    [InlineData("24:00")]
    [InlineData("30:00:00")]
    [InlineData("1.24:00:00")]
    [InlineData("5.")]
    [InlineData("-5")]
    [InlineData("1:2:3:4")]
    public void What_dotnet_would_read_as_days_is_refused_too(string text) =>
        Defects("Workers:LeaseDuration", text).Should().ContainSingle().Which.Code.Should().Be("CF1002");

    [Theory]
    [InlineData("00:00:05")]
    [InlineData("0:05")]
    [InlineData("23:59:59.5")]
    [InlineData("1.00:00:00")]
    [InlineData(" 00:00:05 ")]
    public void Hours_and_minutes_are_taken(string text) => Defects("Workers:LeaseDuration", text).Should().BeEmpty();

    [Fact]
    public void Every_section_with_times_is_tried() =>
        Places(SettingShape.Duration.Name).Concat(Places("TimeSpan")).Select(place => place.Split(':')[0])
            .Distinct(StringComparer.Ordinal).Should()
            .BeEquivalentTo("Classification", "Sla", "EarlyWarning", "Notifications", "Practice", "Workflow", "Workers", "Stores",
                "Mail", "Webhooks", "Chat");

    private static void IsRefused(string place, Predicate<string> passes)
    {
        foreach (JsonNode number in new JsonNode[] { JsonValue.Create(5), JsonValue.Create("5") })
        {
            Defects(place, number).Where(defect => defect.Path == $"ComplaintFlow:{place}")
                .Any(defect => defect.Message.Contains("'5'", StringComparison.Ordinal) && Says(defect, passes)).Should()
                .BeTrue("the defect quotes the number and says what passes");
            Schema.Errors(Settings(place, number)).Should().NotBeEmpty();
        }
    }

    /// <summary>Whether some word of a defect would pass.</summary>
    private static bool Says(Diagnostic defect, Predicate<string> passes) =>
        $"{defect.Message} {defect.Remedy}".Split([' ', '\'', ',', ';']).Any(word => passes(word.TrimEnd('.')));

    private static IReadOnlyList<Diagnostic> Defects(string place, JsonNode value) =>
        Book.Defects(Settings(place, value).ToJsonString());

    private static JsonNode Settings(string place, JsonNode value) => $"ComplaintFlow:{place}".Split(':').Reverse()
        .Aggregate(value.DeepClone(), (inner, key) => new JsonObject { [key] = inner });

    /// <summary>Where the tables have keys of this form. A duty bears the name of a kind, and all else any name.</summary>
    private static IEnumerable<string> Places(string shape) =>
        from place in SettingPlaces.All
        from setting in place.Table.Settings
        where setting.Shape.Name == shape
        from path in place.Paths
        select SettingPath.At(path, setting.Key).Replace("Duties:{name}", "Duties:Offer", StringComparison.Ordinal)
            .Replace("{name}", "Name", StringComparison.Ordinal);
}
