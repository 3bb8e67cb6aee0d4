using System.Text.Json;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>
/// Texts of complaints and of files come from strangers: nothing in them moves the cursor, colours the screen or turns the direction of
/// what follows.
/// </summary>
public sealed class UntrustedTextTests : IDisposable
{
    private const string Evil = "\u001b[2J\u001b]0;owned\u0007red\u009b31m\u202etxt\rover";
    private const string Shown = "\\u001b[2J\\u001b]0;owned\\u0007red\\u009b31m\\u202etxt\\u000dover";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public void Groups_of_a_replay_are_printed_without_escapes(string format)
    {
        using var replay = new Replayed();
        replay.Run($"id,at,closed,who\n1,2026-01-01T00:00:00Z,,\"{Evil}\"\n");

        var run = ToolRun.Of(
        [
            "replay", "--config", replay.Folder.Path("rules.json"), "--map", replay.Folder.Path("map.json"), "--input",
            replay.Folder.Path("rows.csv"),
            "--group-by", "Department", .. format == "json" ? ["--json"] : Array.Empty<string>(),
        ]);

        IsPlain(run);
        if (format == "json")
            run.At("targets", "Resolution", "by", "Department").EnumerateObject().Single().Name.Should()
                .Be(Evil, "JSON keeps every character, escaped");
        else
            run.Out.Should().Contain(Shown);
    }

    [Fact]
    public void Labels_and_categories_are_printed_without_escapes()
    {
        string input = _folder.Write("rows.csv", $"text,label\nfire,\"{Evil}\"\nsmoke,b\nfire,\"{Evil}\"\nsmoke,b\n");

        var learned = ToolRun.Of("suggest", "--input", input, "--text", "text", "--label", "label");
        var judged = ToolRun.Of(
            "classify", "--config", _folder.Write("rules.json", learned.Out), "--input", input, "--text", "text", "--label", "label");

        IsPlain(learned);
        IsPlain(judged);
        judged.Out.Should().Contain(Shown);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task An_export_is_printed_without_escapes(string format)
    {
        string store =
            await SmallStore.WriteAsync(_folder, new Intake { Channel = "Web", Subject = "Kettle", Category = "Noise\u202e\u2066" });

        var run = ToolRun.Of("export", "--store", store, "--format", format, "--with-personal-data");

        run.ExitCode.Should().Be(0, run.Error);
        IsPlain(run);
        run.Out.ToLowerInvariant().Should().Contain("noise\\u202e\\u2066");
        if (format == "jsonl")
            JsonDocument.Parse(run.Out).RootElement.GetProperty("classification").GetProperty("category").GetString().Should()
                .Be("Noise\u202e\u2066");
    }

    [Fact]
    public async Task Statistics_are_printed_without_escapes()
    {
        string store = await SmallStore.WriteAsync(
            _folder, new Intake
            {
                Channel = "Web", Subject = "Kettle", Category = "Noise\u202e",
                ReceivedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
            });

        var run = ToolRun.Of("stats", "--store", store, "--month", "2026-03");

        IsPlain(run);
        run.Out.Should().Contain("Noise\\u202e");
    }

    [Fact]
    public void Sentences_about_names_are_printed_without_escapes()
    {
        var option = ToolRun.Of("validate", "--config", "\u001b[2J.json");
        var header = ToolRun.Of("classify", "--text", "t", "--input", _folder.Write("rows.csv", "\u001b[2J,\u009b,b\n1,2,3\n"));
        var rules = ToolRun.Of("validate", "--config", _folder.Write("rules.json", """{ "Sla": { "\u001b[2J\u009b": 1 } }"""));

        IsPlain(option);
        IsPlain(header);
        IsPlain(rules);
        option.Error.Should().Contain("\\u001b[2J.json");
    }

    private static void IsPlain(ToolRun run)
    {
        string printed = (run.Out + run.Error).Replace("\r\n", "\n", StringComparison.Ordinal);
        printed.Where(
            c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
                .Should().BeEmpty();
    }
}
