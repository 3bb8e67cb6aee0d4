using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class TimesTests : IDisposable
{
    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    public static TheoryData<string, string> Iso => new()
    {
        { "2026-04-30 16:00:00+08", "2026-04-30T08:00:00Z" },
        { "2026-04-30 16:00:00.123456+08", "2026-04-30T08:00:00.123456Z" },
        { "2026-04-30T16:00:00+0800", "2026-04-30T08:00:00Z" },
        { "2026-04-30T16:00:00-03:30", "2026-04-30T19:30:00Z" },
        { "2026-04-30T16:00:00 +08:00", "2026-04-30T08:00:00Z" },
        { "2026-04-30T16:00:00.123456789Z", "2026-04-30T16:00:00.123456Z" },
        { "2026-04-30T16:00:00,5Z", "2026-04-30T16:00:00.5Z" },
        { "2026-04-30t16:00:00z", "2026-04-30T16:00:00Z" },
        { "20260430T160000Z", "2026-04-30T16:00:00Z" },
        { "20260430T1600+08", "2026-04-30T08:00:00Z" },
        { "2026-04-30T16Z", "2026-04-30T16:00:00Z" },
        { "2026-04-30T24:00:00Z", "2026-05-01T00:00:00Z" },
        { "2026-04-30 24:00", "2026-05-01T00:00:00Z" },
        { "2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z" },
        { "2026-120T16:00:00Z", "2026-04-30T16:00:00Z" },
        { "2026-W18-4T16:00:00Z", "2026-04-30T16:00:00Z" },
        { "2020-W53-7T00:00:00Z", "2021-01-03T00:00:00Z" },
        { "1777564800", "2026-04-30T16:00:00Z" },
        { "1777564800.25", "2026-04-30T16:00:00.25Z" },
        { "1777564800123", "2026-04-30T16:00:00.123Z" },
        { "2026-04-30", "2026-04-30T00:00:00Z" },
        { "20260430", "2026-04-30T00:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Iso))]
    public void Every_form_of_ISO_8601_is_read_where_no_format_is_named(string text, string expected)
    {
        ToolRun run = Case(text, Replayed.Map);

        run.Number("skipped", "rows").Should().Be(0, run.Out);
        Started().Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Iso))]
    public void Questions_and_options_read_the_same_forms(string text, string expected)
    {
        string line = $$"""{ "id": 1, "start": "{{text}}", "within": "immediate" }""";

        ToolRun.Of("due", "--input", _replay.Folder.Write("q.jsonl", line), "--json").Out.Should()
            .Be($$"""{"id":1,"dueUtc":"{{expected}}"}""" + "\n");
        _replay.Run("id,at,closed,who\n1,2020-01-01,,\n", more: ["--as-of", text]).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("2026-04-30T25:00:00Z")]
    [InlineData("2026-04-30T24:00:01Z")]
    [InlineData("2026-04-31")]
    [InlineData("2026-366")]
    [InlineData("2026-W54-1")]
    [InlineData("2026-04-30T16:60:00Z")]
    [InlineData("2026-04-30T16:00:61Z")]
    [InlineData("2026-04-30T16:00:00+15:00")]
    [InlineData("2026-04-30T16:00:00+08:60")]
    [InlineData("2026-04-30T16:00:00Zulu")]
    [InlineData("2026-04-30T")]
    [InlineData("2026-04")]
    [InlineData("2026")]
    [InlineData("9999-12-31T24:00:00Z")]
    [InlineData("٢٠٢٦-٠٤-٣٠")]
    public void What_is_no_instant_is_a_skipped_row(string text) =>
        Case(text, Replayed.Map).Number("skipped", "reasons", "unreadable received time").Should().Be(1);

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss", "2026-04-30 24:00:00", "2026-05-01T00:00:00Z")]
    [InlineData("dd.MM.yyyy HH:mm", "31.12.2026 24:00", "2027-01-01T00:00:00Z")]
    [InlineData("yyyy-MM-dd HH:mm:ss.FFFFFFF", "2026-04-30 16:00:00.123456789", "2026-04-30T16:00:00.123456Z")]
    public void Midnight_as_24_and_many_decimals_are_read_by_formats_too(string format, string text, string expected)
    {
        Case(text, Replayed.Map.Replace("\"Kind\"", $"\"TimeFormat\": \"{format}\", \"Kind\"", StringComparison.Ordinal))
            .Number("skipped", "rows").Should().Be(0);
        Started().Should().Be(expected);
    }

    private ToolRun Case(string text, string map) =>
        _replay.Run($"id,at,closed,who\n1,\"{text}\",,W\n", map, more: ["--out", _replay.Folder.Path("cases.jsonl")]);

    private string? Started() =>
        JsonDocument.Parse(File.ReadAllText(_replay.Folder.Path("cases.jsonl"))).RootElement.GetProperty("clocks")[0].GetProperty(
            "startedUtc").GetString();
}
