using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class AllTenantsTests : IDisposable
{
    private static readonly Dictionary<string, string?> Tenants = new(StringComparer.Ordinal)
    {
        ["ComplaintFlow:Tenants:north:Currency"] = "EUR", ["ComplaintFlow:Tenants:south:Currency"] = "GBP",
    };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_tells_apart_whose_journals_are_damaged()
    {
        string store = await StoreAsync();
        Damage("south");

        var run = ToolRun.Of("verify", "--store", store, "--all-tenants", "--json");

        run.ExitCode.Should().Be(1);
        JsonElement tenants = run.Json.GetProperty("tenants");
        tenants.EnumerateObject().Select(one => (one.Name, one.Value.GetProperty("complaints").GetInt32()))
            .Should().Equal(("default", 1), ("north", 2), ("south", 1));
        tenants.EnumerateObject().Where(one => one.Value.GetProperty("damaged").GetArrayLength() > 0).Select(one => one.Name)
            .Should().Equal("south");
    }

    [Fact]
    public async Task Who_names_no_tenant_hears_that_there_are_others()
    {
        string store = await StoreAsync();

        var run = ToolRun.Of("verify", "--store", store);

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("the tenant 'default'").And.Contain("2 more").And.Contain("--tenant");
        ToolRun.Of("verify", "--store", store, "--tenant", "north").Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Verify_misses_a_tenant_of_which_only_a_kept_head_is_left()
    {
        string store = await StoreAsync();
        string heads = _folder.Write("heads.txt", $"0197a3b2-0000-7000-8000-000000000001 1 {new string('a', 64)} gone\n");

        var run = ToolRun.Of("verify", "--store", store, "--all-tenants", "--heads", heads);

        run.ExitCode.Should().Be(1);
        run.Out.Should().Contain("Tenant gone\n");
    }

    [Fact]
    public async Task An_export_says_in_each_line_whose_complaint_it_is()
    {
        string store = await StoreAsync();

        string[] csv = ToolRun.Of("export", "--store", store, "--all-tenants", "--format", "csv").Out.Split("\r\n");
        string[] lines = ToolRun.Of("export", "--store", store, "--all-tenants", "--format", "jsonl").Out.TrimEnd().Split('\n');

        csv[0].Should().StartWith("tenant,id,number,");
        csv[1..^1].Select(line => line.Split(',')[0]).Should().Equal("default", "north", "north", "south");
        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("tenant").GetString())
            .Should().Equal("default", "north", "north", "south");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--by all")]
    public async Task Statistics_are_told_for_each_tenant(string more)
    {
        string store = await StoreAsync();
        string[] command =
            ["stats", "--store", store, "--all-tenants", "--month", "2026-11", .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        var csv = ToolRun.Of([.. command, "--format", "csv"]);
        var json = ToolRun.Of([.. command, "--format", "json"]);
        var table = ToolRun.Of(command);

        csv.Out.Split("\r\n")[0].Should().StartWith("tenant,");
        csv.Out.Split("\r\n")[1..^1].Select(line => line.Split(',')[0]).Distinct(StringComparer.Ordinal)
            .Should().Equal("default", "north", "south");
        json.Json.GetProperty("tenants").EnumerateObject().Select(one => one.Name).Should().Equal("default", "north", "south");
        table.Out.Split('\n').Where(line => line.StartsWith("Tenant ", StringComparison.Ordinal))
            .Should().Equal("Tenant default", "Tenant north", "Tenant south");
    }

    [Theory]
    [InlineData("--tenant", "west")]
    [InlineData("--all-tenants")]
    public async Task A_declared_tenant_without_complaints_has_statistics_too(params string[] tenants)
    {
        string store = await StoreAsync();
        string rules = _folder.Write("rules.json", """{ "ComplaintFlow": { "Tenants": { "west": {} } } }""");

        var run = ToolRun.Of(["stats", "--store", store, "--month", "2026-11", "--config", rules, .. tenants]);

        run.ExitCode.Should().Be(0, run.Error);
        run.Out.Should().Contain(tenants.Length == 2 ? "total" : "Tenant west\n");
    }

    [Theory]
    [InlineData("dead-letters")]
    [InlineData("resend")]
    public async Task What_was_given_up_is_told_for_each_tenant(string command)
    {
        string store = await StoreAsync();

        var run = ToolRun.Of("store", command, "--store", store, "--all-tenants", "--json");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("tenants").EnumerateObject().Select(one => one.Name).Should().Equal("default", "north", "south");
    }

    [Fact]
    public async Task One_tenant_and_all_of_them_cannot_be_asked_for_at_once()
    {
        string store = await StoreAsync();

        var run = ToolRun.Of("verify", "--store", store, "--all-tenants", "--tenant", "north");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("not both");
    }

    [Fact]
    public async Task A_store_without_complaints_has_no_tenants()
    {
        string store = await SmallStore.WriteAsync(_folder);

        var run = ToolRun.Of("verify", "--store", store, "--all-tenants", "--json");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("tenants").EnumerateObject().Should().BeEmpty();
        run.Error.Should().Contain("no complaints");
    }

    private Task<string> StoreAsync() => SmallStore.WriteAsync(
        _folder, async service =>
        {
            foreach (string tenant in (IEnumerable<string>)["default", "north", "north", "south"])
                await service.ForTenant(tenant).ReceiveAsync(new Intake { Channel = "Web", Subject = "Kettle" }, Actor.System);
        }, Tenants);

    private void Damage(string tenant)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Path("complaints.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "UPDATE cf_journal SET content = x'7b7d' WHERE tenant = $tenant";
        command.Parameters.AddWithValue("$tenant", tenant);
        command.ExecuteNonQuery().Should().BePositive();
    }
}
