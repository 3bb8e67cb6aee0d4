using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>A name of Windows is known to some hosts and not to others; rules that one host accepts, every host must accept.</summary>
public sealed class TimeZoneTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("China Standard Time")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("UTC-11")]
    [InlineData("UTC+13")]
    public void Names_of_Windows_are_refused_everywhere_and_the_refusal_says_so(string zone)
    {
        using var replay = new Replayed();
        string calendar = $$"""{ "Calendars": { "office": { "TimeZone": "{{zone}}", "Week": { "Mon": "09:00-17:00" } } } }""";
        string letters = $$"""{ "Letters": { "TimeZone": "{{zone}}" } }""";

        ToolRun.Of("validate", "--config", _folder.Write("a.json", calendar), "--json").Out.Should()
            .Contain("CF2026").And.Contain("of Windows");
        ToolRun.Of("validate", "--config", _folder.Write("b.json", letters), "--json").Out.Should().Contain("of Windows");
        replay.Run("id,at,closed,who\n",
            Replayed.Map.Replace("\"Kind\"", $"\"TimeZone\": \"{zone}\", \"Kind\"", StringComparison.Ordinal)).Error.Should()
                .Contain("of Windows");
        ToolRun.Of("stats", "--store", "sqlite:x.db", "--month", "2026-03", "--zone", zone).Error.Should().Contain("of Windows");
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Shanghai")]
    [InlineData("Etc/GMT+8")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void Names_of_IANA_are_accepted(string zone) =>
        ToolRun.Of("validate", "--config",
            _folder.Write(
                "a.json", $$"""{ "Calendars": { "office": { "TimeZone": "{{zone}}", "Week": { "Mon": "09:00-17:00" } } } }""")).ExitCode.Should().Be(0);
}
