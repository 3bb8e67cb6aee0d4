using System.Text;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>Whatever is damaged ends in a sentence that says what to do.</summary>
public sealed class DamagedInputTests : IDisposable
{
    private const string Half = "\\ud800";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{ \"Sla\": { \"\\ud800\": 1 } }")]
    [InlineData("{ \"Sla\": { \"Always\":\n { \"Targets\": { \"R\": { \"Within\": \"\\uDC00\" } } } } }")]
    [InlineData("{ \"Currency\": \"\\ud800x\" }")]
    public void Half_of_a_character_in_rules_is_told_with_its_line(string rules)
    {
        var run = ToolRun.Of("validate", "--config", _folder.Write("rules.json", rules));

        IsTold(run, "half of a character");
        run.Error.Should().Contain($"line {rules[..rules.IndexOf("\\u", StringComparison.Ordinal)].Count(c => c == '\n') + 1}");
    }

    [Theory]
    [InlineData("""{ "Kind": "\ud800", "Id": "id", "ReceivedAt": "at" }""")]
    [InlineData("""{ "Kind": "cases", "Id": "id", "ReceivedAt": "at", "Fields": { "\ud800": "who" } }""")]
    public void Half_of_a_character_in_a_map_is_told(string map)
    {
        using var replay = new Replayed();

        IsTold(replay.Run("id,at,who\n", map), "half of a character");
    }

    [Theory]
    [InlineData("""{ "id": "\ud800", "start": "2026-01-01", "within": "24h" }""")]
    [InlineData("""{ "id": "x", "start": "\ud800", "within": "24h" }""")]
    [InlineData("""{ "id": "x", "start": "2026-01-01", "within": "24h", "\udfff": 1 }""")]
    [InlineData("""{ "id": "x", "start": "2026-01-01", "within": "24h", "calendar": { "Week": { "\ud800": "09:00-12:00" } } }""")]
    public void Half_of_a_character_in_a_question_has_an_answer_of_its_own(string line)
    {
        var run = ToolRun.Of(
            "due", "--input", _folder.Write("q.jsonl", line + "\n{ \"id\": \"y\", \"start\": \"2026-01-01\", \"within\": \"24h\" }\n"),
            "--json");

        run.ExitCode.Should().Be(1, run.Error);
        run.Out.Should().Contain("CF5001").And.Contain("{\"id\":\"y\",\"dueUtc\":\"2026-01-02T00:00:00Z\"}");
    }

    [Fact]
    public void A_question_that_says_something_twice_is_told()
    {
        var run = ToolRun.Of(
            "due", "--input", _folder.Write("q.jsonl", "{ \"id\": \"x\", \"start\": \"2026-01-01\", \"start\": \"2026-02-01\", \"within\": \"24h\" }\n"),
            "--json");

        run.ExitCode.Should().Be(1, run.Error);
        run.Out.Should().Contain("CF5001").And.Contain("'start' twice");
    }

    [Fact]
    public void A_pair_of_halves_is_one_character() =>
        ToolRun.Of("due", "--input", _folder.Write("q.jsonl", $$"""{ "id": "{{Half}}\udc00", "start": "2026-01-01", "within": "24h" }"""),
            "--json").ExitCode.Should().Be(0);

    [Theory]
    [InlineData("utf-7")]
    [InlineData("65000")]
    [InlineData("klingon")]
    [InlineData("")]
    public void An_encoding_that_cannot_be_read_is_refused(string encoding)
    {
        using var replay = new Replayed();
        string map = Replayed.Map.Replace("\"Id\": \"id\"", $"\"Id\": \"id\", \"Encoding\": \"{encoding}\"", StringComparison.Ordinal);

        IsTold(ToolRun.Of("classify", "--text", "t", "--input", _folder.Write("rows.csv", "t\nfire\n"), "--encoding", encoding),
            "no encoding");
        IsTold(replay.Run("id,at,closed,who\n", map), "no encoding");
    }

    [Fact]
    public void Every_encoding_that_there_is_reads_a_file_or_says_that_it_is_another()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string input = _folder.Write("rows.csv", "t\nfire\n");
        foreach (string name in Encoding.GetEncodings().Select(one => one.Name)
            .Concat(CodePagesEncodingProvider.Instance.GetEncodings().Select(one => one.Name)))
        {
            var run = ToolRun.Of("classify", "--text", "t", "--input", input, "--encoding", name);

            run.Error.Should().NotContain("should not have happened", "of {0}", name);
        }
    }

    [Fact]
    public async Task An_export_names_a_complaint_that_is_damaged_and_goes_on()
    {
        string store = await DamagedAsync();

        foreach (string format in new[] { "csv", "jsonl" })
        {
            var run = ToolRun.Of("export", "--store", store, "--format", format);

            run.ExitCode.Should().Be(1);
            run.Out.Trim().Split('\n').Should().HaveCount(format == "csv" ? 3 : 2);
            run.Error.Should()
                .MatchRegex("^C260302-.+ cannot be read \\(CF4017\\) and is left out\\.\nRun complaintflow verify to see what is "
                    + "damaged\\.\n$");
        }
    }

    [Fact]
    public async Task Statistics_over_a_complaint_that_is_damaged_say_what_to_do()
    {
        string store = await DamagedAsync("cf_journal", "content");

        var run = ToolRun.Of("stats", "--store", store, "--month", "2026-03");

        run.Error.Should().NotContain("should not have happened");
        ToolRun.Of("verify", "--store", store).ExitCode.Should().Be(1);
    }

    private static void IsTold(ToolRun run, string what)
    {
        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(what).And.NotContain("should not have happened");
    }

    /// <summary>A store with three complaints, of which one is not what was written.</summary>
    private async Task<string> DamagedAsync(string table = "cf_complaint", string column = "snapshot")
    {
        var intake = new Intake
        {
            Channel = "Web", Subject = "Kettle", ReceivedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        };
        string store = await SmallStore.WriteAsync(_folder, intake, intake, intake);
        await using var connection = new SqliteConnection($"Data Source={_folder.Path("complaints.db")};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand damage = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of this test.
        damage.CommandText = $"UPDATE {table} SET {column} = x'7b226e6f22' WHERE rowid = (SELECT min(rowid) FROM {table})";
#pragma warning restore CA2100
        (await damage.ExecuteNonQueryAsync()).Should().Be(1);
        return store;
    }
}
