using System.Text;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class SkippedRowsTests : IDisposable
{
    private const string Head = "id,at,closed,who\n";
    private const string Good = "9,2026-01-01,,W\n";

    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Theory]
    [InlineData(",2026-01-01,,W\n", "blank id")]
    [InlineData("  ,2026-01-01,,W\n", "blank id")]
    [InlineData("1,,,W\n", "blank received time")]
    [InlineData("1,01.02.2026,,W\n", "unreadable received time")]
    [InlineData("1,0001-01-01,,W\n", "unreadable received time")]
    [InlineData("1,2026-01-01,soon,W\n", "unreadable time of Closed")]
    [InlineData("1,2026-01-01,\n", "wrong number of columns")]
    [InlineData("1,2026-01-01,,W,more\n", "wrong number of columns")]
    [InlineData("1,2026-01-01,,\"W\n", "unterminated quote")]
    [InlineData("1,2026-01-01,,\"W\nand \"so\" on\n", "unterminated quote")]
    public void A_row_that_cannot_be_read_is_counted_with_its_reason_and_line(string row, string reason)
    {
        ToolRun run = _replay.Run(Head + Good + "\n" + row + Good);

        run.ExitCode.Should().Be(0);
        run.Number("cases").Should().Be(2);
        run.Number("skipped", "rows").Should().Be(1);
        run.Number("skipped", "reasons", reason).Should().Be(1);
        Lines(run).Should().Equal(4);
    }

    [Fact]
    public void Lines_are_those_where_records_begin_though_fields_hold_line_breaks()
    {
        ToolRun run =
            _replay.Run(Head + "1,2026-01-01,,\"West\r\nand, \"\"further\"\"\r\nwest\"\r\n,2026-01-01,,W\n\n2,2026-01-01,,E\n3,never,,E");

        run.Number("cases").Should().Be(2);
        Lines(run).Should().Equal(5, 8);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_row_and_not_the_rest()
    {
        string rows = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i},2026-01-01,,{(i == 700 ? "\"" : "")}W\n"));

        ToolRun run = _replay.Run(Head + rows);

        run.Number("cases").Should().Be(1999);
        Lines(run).Should().Equal(702);
    }

    [Fact]
    public void A_quote_inside_of_a_field_is_a_character()
    {
        ToolRun run = _replay.Run(Head + "1,2026-01-01,,5\" pipe\n2,2026-01-01,,5\" pipe\n", more: ["--group-by", "Department"]);

        run.Number("targets", "Resolution", "by", "Department", "5\" pipe", "started").Should().Be(2);
    }

    [Fact]
    public void A_field_over_a_megabyte_is_a_skipped_row()
    {
        string huge = new('x', (1 << 20) + 1);

        ToolRun run = _replay.Run($"{Head}1,2026-01-01,,{huge}\n2,2026-01-01,,\"{huge}\"\n{Good}3,2026-01-01,,\"{huge}\n{Good}");

        run.Number("cases").Should().Be(2);
        run.Number("skipped", "reasons", "field over 1 MB").Should().Be(3);
        Lines(run).Should().Equal(2, 3, 5);
    }

    [Fact]
    public void Bytes_of_another_encoding_are_a_skipped_row()
    {
        byte[] rows = [.. Encoding.ASCII.GetBytes(Head + Good + Good), .. "1,2026-01-01,,"u8, 0xC6, 0xF0, .. "\n"u8];

        ToolRun run = _replay.Run(rows);

        run.Number("skipped", "reasons", "undecodable bytes").Should().Be(1);
        Lines(run).Should().Equal(4);
    }

    [Fact]
    public void Half_of_the_rows_in_another_encoding_end_with_two_and_the_advice_to_name_it()
    {
        byte[] rows = [.. Encoding.ASCII.GetBytes(Head + Good), .. "1,2026-01-01,,"u8, 0xC6, 0xF0, .. "\n"u8];

        ToolRun run = _replay.Run(rows);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("\"Encoding\"").And.Contain("gbk");
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("gbk", false)]
    [InlineData("gb18030", false)]
    public void Texts_are_read_in_their_encoding(string encoding, bool withMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var used = Encoding.GetEncoding(encoding);
        byte[] rows = [
            .. withMark ? used.GetPreamble() : [], .. used.GetBytes("编号,at,closed,who\r\n1,2026-01-01,,\"西区,\n南\"\r\n2,2026-01-01,,\r\n")];
        string map = Replayed.Map.Replace(
            "\"Id\": \"id\"", $"\"Id\": \"编号\", \"Encoding\": \"{(withMark ? "utf-8" : encoding)}\"", StringComparison.Ordinal);

        ToolRun run = _replay.Run(rows, map, more: ["--group-by", "Department"]);

        run.Number("targets", "Resolution", "by", "Department", "西区,\n南", "started").Should().Be(1);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void All_line_ends_are_known(string end)
    {
        ToolRun run = _replay.Run((Head + Good + Good + ",2026-01-01,,\n").Replace("\n", end, StringComparison.Ordinal));

        run.Number("cases").Should().Be(2);
        Lines(run).Should().Equal(4);
    }

    [Fact]
    public void A_name_that_stands_twice_in_the_header_is_its_first_column()
    {
        ToolRun run = _replay.Run("id,at,closed,who,who\n1,2026-01-01,,first,second\n", more: ["--group-by", "Department"]);

        run.At("targets", "Resolution", "by", "Department").EnumerateObject().Single().Name.Should().Be("first");
        run.Error.Should().Contain("'who' stands more than once");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "is empty")]
    [InlineData("<!DOCTYPE html>\n<html>\n", "looks like a web page")]
    [InlineData("Archive: x.zip\n inflating: x\nid,at,closed,who\n", "they stand in line 3")]
    [InlineData("nr;at;closed;who\n1;2;3;4\n", "'id', 'at', 'who', 'closed' were not found")]
    public void A_file_without_the_columns_ends_with_two_and_says_what_stands_there(string csv, string expected)
    {
        ToolRun run = _replay.Run(csv);

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(expected);
    }

    [Fact]
    public void A_first_line_is_shown_shortened() =>
        _replay.Run(new string('x', 200) + "\n").Error.Should().Contain(new string('x', 80) + "…").And.NotContain(new string('x', 81));

    [Fact]
    public void A_file_with_a_header_alone_has_no_cases()
    {
        ToolRun run = _replay.Run(Head);

        run.ExitCode.Should().Be(0);
        run.Number("cases").Should().Be(0);
        run.Number("targets", "Resolution", "started").Should().Be(0);
    }

    /// <summary>Whatever the bytes are: every record is a case or a skipped row, and nothing breaks.</summary>
    [Fact]
    public void Random_bytes_break_nothing()
    {
        const string Alphabet = "\"\"\",,\n\n\r1aé";
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            string noise = new([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            ToolRun run = _replay.Run($"{Head}{noise}\n{Good}");

            run.ExitCode.Should().Be(0, "of the seed {0}", seed);
            run.Number("skipped", "rows").Should()
                .Be(run.At("skipped", "reasons").EnumerateObject().Sum(reason => reason.Value.GetInt32()));
            (run.Number("cases") + run.Number("skipped", "rows")).Should().BePositive("of the seed {0}", seed);
        }
    }

    private static IEnumerable<int> Lines(ToolRun run) => run.At("skipped", "lines").EnumerateArray().Select(line => line.GetInt32());
}
