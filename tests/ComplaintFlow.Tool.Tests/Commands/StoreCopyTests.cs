using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>A store moves to another database.</summary>
public sealed class StoreCopyTests : IDisposable
{
    private static readonly Lazy<PrivateServer> Server = new(static () => PrivateServer.Start("fsync=off"));
    private static readonly string[] ToTables = ["--to-prefix", ShopDatabase.Prefix, "--to-schema", ShopDatabase.Schema];
    private static readonly string[] FromTables = ["--from-prefix", ShopDatabase.Prefix, "--from-schema", ShopDatabase.Schema];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_file_moves_to_a_server_with_its_evidence_and_back()
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        string server = $"postgres:{Server.Value.ConnectionString("moved")}";
        using (var connection = new Npgsql.NpgsqlConnection(Server.Value.ConnectionString("postgres")))
        {
            connection.Open();
            using var create = new Npgsql.NpgsqlCommand("CREATE DATABASE moved", connection);
            create.ExecuteNonQuery();
        }
        string file = await WithEvidenceAsync(), back = $"sqlite:{_folder.Path("back.db")}";

        ToolRun.Of("store", "copy", "--from", file, "--to", server).Error.Should().Contain("CF4007", "its tables are made first");
        ToolRun.Of("store", "migrate", "--store", server).ExitCode.Should().Be(0);
        var run = ToolRun.Of(
            showsProgress: true, "store", "copy", "--from", file, "--to", server, "--evidence-from", _folder.Path("evidence"),
            "--evidence-to", server, "--json");

        run.ExitCode.Should().Be(0, run.Error + run.Out);
        (run.Number("complaints"), run.Number("copied"), run.Number("present"), run.Number("entries"), run.Number("definitions"),
            run.Number("evidence"), run.At("cannot").GetArrayLength(), run.At("damaged").GetArrayLength())
            .Should().Be((2, 2, 0, 3, 1, 1, 0, 0));
        ToolRun.Of("verify", "--store", server).ExitCode.Should().Be(0);

        ToolRun.Of("store", "migrate", "--store", back).ExitCode.Should().Be(0);
        var home = ToolRun.Of(
            "store", "copy", "--from", server, "--to", back, "--evidence-from", server, "--evidence-to", _folder.Path("copies"));
        home.ExitCode.Should().Be(0, home.Error + home.Out);
        home.Out.Should().StartWith("2 of 2 complaints copied, 0 were there.\n").And.EndWith("0 defects, 0 damaged.\n");
        ToolRun.Of("store", "copy", "--from", file, "--to", back, "--json").Number("present").Should().Be(2, "nothing was lost on the way");
        Directory.GetFiles(_folder.Path("copies"), "*", SearchOption.AllDirectories).Should().ContainSingle();
    }

    [SkippableTheory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Complaints_move_into_the_tables_of_an_application_and_out_again(string kind)
    {
        string file = await SmallStore.WriteAsync(_folder, Kettle("one"), Kettle("two"));
        string shop = await ShopDatabase.WriteAsync(kind, _folder, static _ => Task.CompletedTask);
        string back = $"sqlite:{_folder.Path("back.db")}";

        var run = ToolRun.Of(["store", "copy", "--from", file, "--to", shop, .. ToTables, "--json"]);
        run.ExitCode.Should().Be(0, run.Error + run.Out);
        run.Number("copied").Should().Be(2);
        ToolRun.Of("verify", "--store", shop, "--prefix", ShopDatabase.Prefix, "--schema", ShopDatabase.Schema).ExitCode.Should().Be(0);

        ToolRun.Of("store", "migrate", "--store", back);
        var home = ToolRun.Of(["store", "copy", "--from", shop, "--to", back, .. FromTables, "--tenant", "default", "--json"]);
        home.ExitCode.Should().Be(0, home.Error + home.Out);
        home.Number("copied").Should().Be(2);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named_with_the_command_that_makes_it()
    {
        string file = await SmallStore.WriteAsync(_folder, Kettle("one")), none = _folder.Path("none.db");

        var run = ToolRun.Of("store", "copy", "--from", file, "--to", $"sqlite:{none}");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(none).And.Contain("store migrate");
    }

    [Fact]
    public async Task A_store_is_not_copied_over_itself()
    {
        string file = await SmallStore.WriteAsync(_folder, Kettle("one"));

        (string link, string roundabout) = (_folder.Path("link.db"), file.Replace("sqlite:/", "sqlite:/./", StringComparison.Ordinal));
        File.CreateSymbolicLink(link, _folder.Path("complaints.db"));

        foreach (string same in (IEnumerable<string>)[file, $"sqlite:{link}", roundabout])
        {
            var run = ToolRun.Of("store", "copy", "--from", file, "--to", same);

            run.ExitCode.Should().Be(2, same);
            run.Error.Should().Contain("the same store");
        }
    }

    [Fact]
    public async Task Who_forgets_the_names_of_the_tables_of_an_application_is_told_not_to_migrate()
    {
        string shop = await ShopDatabase.WriteAsync(
            "sqlite", _folder, service => service.ReceiveAsync(Kettle("one"), Actor.System).AsTask());

        var run = ToolRun.Of("verify", "--store", shop, "--all-tenants");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("CF4007").And.Contain("migrate nothing").And.Contain("--prefix");
    }

    [Fact]
    public async Task What_cannot_be_copied_is_named_and_never_moves_the_cursor()
    {
        string file = await SmallStore.WriteAsync(_folder, Kettle("one"), Kettle("two")), copy = $"sqlite:{_folder.Path("copy.db")}";
        ToolRun.Of("store", "migrate", "--store", copy);
        ToolRun.Of("store", "copy", "--from", file, "--to", copy).ExitCode.Should().Be(0);
        Edit("copy.db", "UPDATE cf_complaint SET version = 9 WHERE id = (SELECT min(id) FROM cf_complaint)");
        Edit("complaints.db", "UPDATE cf_summary SET number = 'N' || char(27) || '[31m' WHERE id = (SELECT min(id) FROM cf_complaint)");

        var run = ToolRun.Of("store", "copy", "--from", file, "--to", copy);

        run.ExitCode.Should().Be(1, run.Error);
        run.Out.Should().StartWith("N\\u001b[31m: it is there with another version or another head\n")
            .And.Contain("0 of 2 complaints copied, 1 were there.").And.NotContain("\u001b");
    }

    [Fact]
    public async Task A_complaint_without_its_row_of_lists_is_copied_and_told()
    {
        string file = await SmallStore.WriteAsync(_folder, Kettle("one"), Kettle("two")), copy = $"sqlite:{_folder.Path("copy.db")}";
        ToolRun.Of("store", "migrate", "--store", copy);
        Edit("complaints.db", "DELETE FROM cf_summary WHERE id = (SELECT min(id) FROM cf_summary)");

        var run = ToolRun.Of("store", "copy", "--from", file, "--to", copy, "--json");

        run.ExitCode.Should().Be(1);
        run.Number("copied").Should().Be(2);
        run.At("cannot").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("what").GetString().Should().Contain("row of lists is missing");
    }

    [Fact]
    public async Task Damage_of_the_source_is_copied_and_told()
    {
        string file = await SmallStore.WriteAsync(_folder, Kettle("one"), Kettle("two")), copy = $"sqlite:{_folder.Path("copy.db")}";
        ToolRun.Of("store", "migrate", "--store", copy);
        Edit("complaints.db", "UPDATE cf_complaint SET snapshot = x'00' WHERE id = (SELECT min(id) FROM cf_complaint)");
        Edit("complaints.db", "INSERT INTO cf_search_key (tenant, value, id) VALUES ('default', 'stray', zeroblob(16))");

        var run = ToolRun.Of("store", "copy", "--from", file, "--to", copy, "--json");

        run.ExitCode.Should().Be(1, run.Error);
        (run.Number("copied"), run.At("damaged").GetArrayLength(), run.At("cannot").GetArrayLength()).Should().Be((2, 1, 1));
        run.At("damaged")[0].GetProperty("what").GetString().Should().Contain("snapshot");
        run.At("cannot")[0].GetProperty("number").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        run.At("cannot")[0].GetProperty("what").GetString().Should().Be("1 search keys belong to no complaint, and were not copied");
    }

    [Theory]
    [InlineData("--tenant acme", "no complaint of the tenant 'acme'")]
    [InlineData("--evidence-from there", "both --evidence-from and --evidence-to")]
    [InlineData("--evidence-from nowhere --evidence-to here", "There is no folder nowhere")]
    [InlineData("--evidence-from sqlite:x.db --evidence-to here", "a file of SQLite has none")]
    [InlineData("--evidence-from postgres:nonsense --evidence-to here", "Host=…")]
    public async Task What_cannot_be_used_is_said_in_a_sentence(string options, string says)
    {
        string file = await SmallStore.WriteAsync(_folder, Kettle("one")), copy = $"sqlite:{_folder.Path("copy.db")}";
        ToolRun.Of("store", "migrate", "--store", copy);

        var run = ToolRun.Of(["store", "copy", "--from", file, "--to", copy, .. options.Split(' ')]);

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(says);
    }

    private static Intake Kettle(string subject) => new() { Channel = "Web", Subject = subject, Description = "It leaks." };

    private async Task<string> WithEvidenceAsync()
    {
        string file = _folder.Path("complaints.db");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddComplaintFlow(new ConfigurationBuilder().Build()).UseSqlite($"Data Source={file};Pooling=False")
            .UseEvidenceFolder(_folder.Path("evidence"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<SqliteStore>().EnsureAsync();
        IComplaintService service = provider.GetRequiredService<IComplaintService>();
        await service.ReceiveAsync(Kettle("one"), Actor.System);
        Complaint complaint = await service.ReceiveAsync(Kettle("two"), Actor.System);
        ActionOutcome added = await provider.GetRequiredService<IComplaintEvidence>().AddAsync(
            complaint.Id, new AddEvidence { Kind = EvidenceKind.Photo, Source = "the complainant" },
            new MemoryStream(new byte[300_000]), Actor.Of("anna", Roles.CaseOwner));
        added.Refusals.Should().BeEmpty();
        return $"sqlite:{file}";
    }

    private void Edit(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Path(file)};Pooling=False");
        connection.Open();
        using SqliteCommand edit = connection.CreateCommand();
        edit.CommandText = sql;
        edit.ExecuteNonQuery().Should().BePositive();
    }
}
