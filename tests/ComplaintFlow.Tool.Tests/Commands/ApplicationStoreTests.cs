using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Stores;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>Complaints that an application keeps in its own database, through Entity Framework Core.</summary>
public sealed class ApplicationStoreTests : IDisposable
{
    private static readonly Intake s_kettle = new() { Channel = "Web", Subject = "Kettle", Description = "It leaks." };
    private static readonly string[] s_names = ["--prefix", ShopDatabase.Prefix, "--schema", ShopDatabase.Schema];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Every_command_reads_the_tables_that_are_named(string kind)
    {
        string store = await ShopDatabase.WriteAsync(kind, _folder, static async complaints => await complaints.ReceiveAsync(s_kettle));

        var verified = ToolRun.Of(["verify", "--store", store, .. s_names, "--json"]);
        (verified.ExitCode, verified.Error).Should().Be((0, ""));
        (verified.Number("complaints"), verified.At("damaged").GetArrayLength()).Should().Be((1, 0));
        var exported = ToolRun.Of(["export", .. s_names, "--store", store, "--format", "csv"]);
        exported.ExitCode.Should().Be(0, exported.Error);
        exported.Out.TrimEnd().Split('\n').Should().HaveCount(2, "there is a header and a complaint");
        ToolRun.Of(["stats", "--store", store, .. s_names, "--month", "2026-03"]).ExitCode.Should().Be(0);
        ToolRun.Of(["store", "dead-letters", "--store", store, .. s_names]).Out.Should()
            .Be("0 messages and 0 complaints were given up.\n");
        ToolRun.Of(["store", "resend", "--store", store, .. s_names]).Out.Should().Be("0 messages and 0 complaints are due again.\n");
    }

    [Fact]
    public async Task Damage_is_found()
    {
        string store = await ShopDatabase.WriteAsync("sqlite", _folder, static async complaints => await complaints.ReceiveAsync(s_kettle));
        await using (var connection = new SqliteConnection($"Data Source={_folder.Path("shop.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using SqliteCommand edit = connection.CreateCommand();
            edit.CommandText = "UPDATE shop_journal SET content = x'00'";
            await edit.ExecuteNonQueryAsync();
        }

        var run = ToolRun.Of(["verify", "--store", store, "--prefix", ShopDatabase.Prefix, "--json"]);

        run.ExitCode.Should().Be(1, run.Error);
        run.At("damaged").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task The_schema_is_left_to_the_migrations_of_the_application()
    {
        string store = await ShopDatabase.WriteAsync("sqlite", _folder, static _ => Task.CompletedTask);

        var run = ToolRun.Of(["store", "migrate", "--store", store, .. s_names]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("dotnet ef database update");
    }

    [Fact]
    public async Task Tables_that_are_not_there_are_said_with_the_options_that_name_them()
    {
        string store = await ShopDatabase.WriteAsync("sqlite", _folder, static _ => Task.CompletedTask);

        var run = ToolRun.Of("verify", "--store", store, "--prefix", "other_");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("CF4007").And.Contain("other_schema_version").And.Contain("--prefix and --schema");
    }

    [Theory]
    [InlineData("sqlite:none.db", "There is no file none.db")]
    [InlineData("postgres:nonsense", "Host=…")]
    [InlineData("postgres:Host=127.0.0.1;Port=1;Database=x;Username=x", "CF4008")]
    [InlineData("mysql:here", "sqlite:FILE or postgres:CONNECTION")]
    public void What_cannot_be_opened_is_said_in_a_sentence(string store, string says)
    {
        var run = ToolRun.Of("verify", "--store", store, "--prefix", "cf_");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(says);
    }

    [Theory]
    [InlineData(null, "complaints")]
    [InlineData("a/b: ü", null)]
    [InlineData("", "x/y")]
    public void Names_of_tables_come_back_as_they_were_given(string? prefix, string? schema)
    {
        string name = TableNames.AddTo("sqlite:a/b.db", prefix, schema);

        TableNames.Split(name).Should().Be((new TableNames(prefix ?? "cf_", schema), "sqlite:a/b.db"));
        TableNames.Split("sqlite:a/b.db").Should().BeNull();
    }
}
