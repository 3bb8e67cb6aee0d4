using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class DelimiterTests : IDisposable
{
    private const string Csv =
        "id,at,closed,who\n1,2026-01-01,,\"W, \"\"x\"\"\"\n,2026-01-01,,W\n2,2026-01-01,,\"a\nb\"\n3,2026-01-01,,W,more\n";

    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Theory]
    [InlineData(";")]
    [InlineData("\\t")]
    [InlineData("|")]
    [InlineData(",")]
    public void The_map_says_what_separates_columns(string delimiter)
    {
        string csv = Csv.Replace("W, \"", "W@ \"", StringComparison.Ordinal)
            .Replace(",", delimiter == "\\t" ? "\t" : delimiter, StringComparison.Ordinal)
            .Replace("W@ \"", "W, \"", StringComparison.Ordinal);
        string map = Replayed.Map.Replace("\"Kind\"", $"\"Delimiter\": \"{delimiter}\", \"Kind\"", StringComparison.Ordinal);

        ToolRun run = _replay.Run(csv, map, more: ["--group-by", "Department"]);

        run.ExitCode.Should().Be(0, run.Error);
        run.Number("targets", "Resolution", "by", "Department", "W, \"x\"", "started").Should().Be(1);
        run.Number("cases").Should().Be(2);
        Lines(run).Should().Equal(3, 6);
    }

    [Theory]
    [InlineData("sep=,\n", ",")]
    [InlineData("sep=;\r\n", ";")]
    [InlineData("\"sep=;\"\n", ";")]
    [InlineData("SEP=\t\n", "\t")]
    public void A_first_line_that_names_the_separator_is_no_header_and_shifts_no_line(string first, string delimiter)
    {
        string csv = first + Csv.Replace("W, \"", "W@ \"", StringComparison.Ordinal).Replace(",", delimiter, StringComparison.Ordinal)
            .Replace("W@ \"", "W, \"", StringComparison.Ordinal);

        ToolRun run = _replay.Run(csv);

        run.Number("cases").Should().Be(2, run.Error);
        Lines(run).Should().Equal(4, 7);
    }

    [Fact]
    public void A_line_in_the_middle_that_looks_like_one_is_a_row() =>
        Lines(_replay.Run("id,at,closed,who\nsep=;\n1,2026-01-01,,W\n")).Should().Equal(2);

    [Fact]
    public void A_file_that_contradicts_the_map_is_told() =>
        _replay.Run("sep=;\nid;at;closed;who\n",
            Replayed.Map.Replace("\"Kind\"", "\"Delimiter\": \",\", \"Kind\"", StringComparison.Ordinal)).Error.Should()
                .Contain("';'").And.Contain("\"Delimiter\"");

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("\\\"")]
    [InlineData("\\n")]
    [InlineData("x")]
    public void What_cannot_separate_is_refused(string delimiter) =>
        _replay.Run(Csv,
            Replayed.Map.Replace("\"Kind\"", $"\"Delimiter\": \"{delimiter}\", \"Kind\"", StringComparison.Ordinal)).Error.Should()
                .Contain("Delimiter takes one character");

    [Theory]
    [InlineData("1,2026-01-01,,\"W\"x\n")]
    [InlineData("\"1\"2,2026-01-01,,W\n")]
    [InlineData("1,2026-01-01,,\"W\" \n")]
    [InlineData("1,2026-01-01,,\"a\nb\"x\n")]
    public void Text_after_a_closing_quote_is_not_altered_in_silence(string row)
    {
        ToolRun run = _replay.Run($"id,at,closed,who\n9,2026-01-01,,W\n{row}8,2026-01-01,,W\n");

        run.Number("cases").Should().Be(2);
        run.Number("skipped", "rows").Should().Be(1);
        Lines(run).Should().Equal(3);
        if (!row.Contains("\nb", StringComparison.Ordinal))
            run.Number("skipped", "reasons", "text after a closing quote").Should().Be(1);
    }

    [Theory]
    [InlineData("nr;at;closed;who\n1;2;3;4\n", "\"Delimiter\": \";\"")]
    [InlineData("nr\tat\tclosed\twho\n1\t2\t3\t4\n", "\"Delimiter\": \"\\t\"")]
    public void A_header_with_another_separator_is_told_what_to_write(string csv, string expected) =>
        _replay.Run(csv).Error.Should().Contain(expected);

    [Theory]
    [InlineData(";")]
    [InlineData("tab")]
    public void Classify_and_suggest_take_it_as_an_option(string delimiter)
    {
        string separator = delimiter == "tab" ? "\t" : delimiter;
        string rows = _replay.Folder.Write(
            "rows.txt", "nr;text;label\n1;fire fire;a\n2;smoke, smoke;b\n3;fire;a\n4;smoke;b\n5;\"x\"y;a\n".Replace(
                ";", separator, StringComparison.Ordinal));

        var learned = ToolRun.Of("suggest", "--input", rows, "--text", "text", "--label", "label", "--delimiter", delimiter);
        var judged = ToolRun.Of("classify", "--input", rows, "--text", "text", "--delimiter", delimiter, "--json");

        learned.ExitCode.Should().Be(0, learned.Error);
        learned.Error.Should().Contain("text after a closing quote: 1");
        (judged.ExitCode, judged.Number("rows"), judged.Number("skipped")).Should().Be((0, 4, 1), judged.Error);
        ToolRun.Of("classify", "--input", rows, "--text", "text").Error.Should().Contain("--delimiter");
    }

    private static IEnumerable<int> Lines(ToolRun run) => run.At("skipped", "lines").EnumerateArray().Select(line => line.GetInt32());
}
