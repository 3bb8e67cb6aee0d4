using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>One complaint of three cannot be read: every command names it, does the rest, and ends with 1.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<Complaint> _all = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jsonl", 2)]
    [InlineData("csv", 3)]
    public async Task Export_writes_the_others(string format, int lines)
    {
        string store = await DamagedAsync();

        var run = ToolRun.Of("export", "--store", store, "--format", format);

        run.ExitCode.Should().Be(1);
        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(lines);
        run.Error.Should()
            .Be($"{_all[1].Number} cannot be read (CF4017) and is left out.\nRun complaintflow verify to see what is damaged.\n");
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--format", "json", "--by", "all")]
    public async Task Figures_are_those_of_the_others(params string[] options)
    {
        string store = await DamagedAsync();

        var run = ToolRun.Of(["stats", "--store", store, "--month", "2026-03", .. options]);

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith($"{_all[1].Number} cannot be read (CF4017)");
        JsonElement unreadable = run.At("unreadable");
        unreadable.GetArrayLength().Should().Be(1);
        (unreadable[0].GetProperty("number").GetString(), unreadable[0].GetProperty("code").GetString()).Should()
            .Be((_all[1].Number, "CF4017"));
        run.Out.Should().Contain("2");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    public async Task A_table_and_csv_stay_as_they_are_and_the_rest_is_told_beside_them(string format)
    {
        string store = await DamagedAsync();

        var run = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--format", format);

        run.ExitCode.Should().Be(1);
        run.Out.Should().NotContain(_all[1].Number);
        run.Error.Should().Contain(_all[1].Number);
    }

    [Fact]
    public async Task Verify_names_the_workflow_that_was_changed_and_what_it_cannot_check()
    {
        string store = await DamagedAsync();
        Execute("UPDATE cf_definition SET content = CAST(replace(CAST(content AS TEXT), 'CaseOwner', 'Mallory') AS BLOB)");

        var run = ToolRun.Of("verify", "--store", store, "--json");

        run.ExitCode.Should().Be(1);
        run.At("damaged").EnumerateArray().Should().ContainSingle().Which.GetProperty("number").GetString().Should().Be(_all[1].Number);
        run.At("definitions").EnumerateArray().Should().ContainSingle().Which.GetProperty("hash").GetString().Should().Be(_all[0].Workflow);
        run.At("notChecked").EnumerateArray().Select(what => what.GetString()).Should().Contain("tracking tokens");
        ToolRun.Of("verify", "--store", store).Out.Should()
            .Contain($"workflow {_all[0].Workflow}: the workflow was changed").And.Contain("Not checked: tracking tokens");
    }

    private async Task<string> DamagedAsync()
    {
        string store = await SmallStore.WriteAsync(_folder, async service =>
        {
            for (int day = 1; day <= 3; day++)
                _all.Add(await service.ReceiveAsync(new Intake
                {
                    Channel = "Web", Subject = "Late delivery", ReceivedAt = new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.Zero),
                }));
        });
        Execute($"UPDATE cf_complaint SET snapshot = X'7B' WHERE id = X'{_all[1].Id}'");
        return store;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Path("complaints.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
