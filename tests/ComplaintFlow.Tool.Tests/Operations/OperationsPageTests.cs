using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ComplaintFlow.Tool.Tests.Operations;

/// <summary>Whoever types in what <c>docs/operations.md</c> says gets what it promises.</summary>
public sealed class OperationsPageTests : IDisposable
{
    private const string Dump = "Back up and restore PostgreSQL";
    private const string Instant = "Go back to an instant";
    private const string SqliteCopy = "Back up and restore SQLite";

    /// <summary>The user of the server writes into it too.</summary>
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-operations-");

    public OperationsPageTests()
    {
        if (!OperatingSystem.IsWindows())
            _folder.UnixFileMode = (UnixFileMode)0b111_111_111;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task A_dump_brings_back_what_was_there()
    {
        using PrivateServer server = Server();
        await using ServiceProvider host = Host(server);
        await ReceiveAsync(host, 3);
        OperationsPage page = Page(server);

        page.Run(Dump, 0);
        Execute(server, "UPDATE cf_journal SET content = ''");
        string proof = page.Run(Dump, 1);

        proof.Should().Contain("3 complaints with 3 entries: 0 damaged");
    }

    [SkippableFact]
    public async Task A_database_goes_back_to_the_instant_before_an_accident()
    {
        using PrivateServer server = Server("archive_mode=on");
        await using ServiceProvider host = Host(server);
        Execute(server, $"ALTER SYSTEM SET archive_command = 'cp %p {Archive}/%f'");
        Execute(server, "SELECT pg_reload_conf()");
        await ReceiveAsync(host, 2);
        Page(server).Run(Instant, 0);
        await ReceiveAsync(host, 3);
        string moment = Execute(server, "SELECT now()::text")!;
        Execute(server, "DELETE FROM cf_complaint");
        OperationsPage page = Page(server, ("moment", moment));

        string proof;
        try
        {
            proof = page.Run(Instant, 1);
        }
        finally
        {
            page.Run("pg_ctl --pgdata=base --mode=immediate --wait stop || true");
        }

        proof.Should().Contain("5 complaints with 5 entries: 0 damaged");
    }

    [SkippableTheory]
    [InlineData("Vacuum", 0, "cf_alarm")]
    [InlineData("Vacuum", 1, "REINDEX")]
    [InlineData("Size", 0, "cf_journal")]
    public async Task The_state_of_the_tables_is_told_while_hosts_work(string heading, int block, string told)
    {
        using PrivateServer server = Server();
        await using ServiceProvider host = Host(server);
        await ReceiveAsync(host, 2);

        Page(server).Run(heading, block).Should().Contain(told);
    }

    [SkippableFact]
    public async Task A_file_is_copied_and_brought_back_under_its_host()
    {
        Skip.If(!Programs.IsOnPath("sqlite3"), "sqlite3 is not installed.");
        await using ServiceProvider host = Services(
            builder => builder.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "complaints.db")};Pooling=False"));
        await ReceiveAsync(host, 2);
        var page = new OperationsPage(_folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal));

        page.Run(SqliteCopy, 0).Should().Contain("2 complaints with 2 entries: 0 damaged");
        await ReceiveAsync(host, 1);
        page.Run(SqliteCopy, 1).Should().Contain("2 complaints with 2 entries: 0 damaged");

        await ReceiveAsync(host, 1);
        (await host.GetRequiredService<IComplaintService>().QueryAsync(new())).Items.Should().HaveCount(3);
    }

    [SkippableFact]
    public async Task A_file_moves_to_a_server_on_which_hosts_go_on()
    {
        using PrivateServer server = Server();
        await using (ServiceProvider file = Services(
            builder => builder.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "complaints.db")};Pooling=False")))
            await ReceiveAsync(file, 2);
        await using ServiceProvider host = Host(server);

        Page(server).Run("Move from SQLite to PostgreSQL", 0).Should().Contain("2 complaints with 2 entries: 0 damaged");

        await ReceiveAsync(host, 1);
        (await host.GetRequiredService<IComplaintService>().QueryAsync(new())).Items.Should().HaveCount(3);
    }

    private string Archive => Path.Combine(_folder.FullName, "archive");

    private PrivateServer Server(params string[] settings)
    {
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        DirectoryInfo archive = _folder.CreateSubdirectory("archive");
        if (!OperatingSystem.IsWindows())
            archive.UnixFileMode = (UnixFileMode)0b111_111_111;
        return PrivateServer.Start(settings);
    }

    private OperationsPage Page(PrivateServer server, params (string Name, string Value)[] more) => new(
        _folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PGHOST"] = "127.0.0.1", ["PGPORT"] = Text(server.Port), ["PGUSER"] = "postgres", ["PGDATABASE"] = "complaints",
            ["ARCHIVE"] = Archive, ["RECOVERY_PORT"] = Text(PrivateServer.FreePort()),
        }.Concat(more.Select(static one => KeyValuePair.Create(one.Name, one.Value)))
            .ToDictionary(StringComparer.Ordinal));

    private static ServiceProvider Host(PrivateServer server)
    {
        Execute(server, "CREATE DATABASE complaints", "postgres");
        return Services(builder => builder.UsePostgreSql(server.ConnectionString("complaints") + ";Pooling=false"));
    }

    private static ServiceProvider Services(Action<ComplaintFlowBuilder> store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        store(services.AddComplaintFlow(new ConfigurationBuilder().Build()));
        return services.BuildServiceProvider();
    }

    private static async Task ReceiveAsync(ServiceProvider host, int count)
    {
        IComplaintService service = host.GetRequiredService<IComplaintService>();
        for (int i = 0; i < count; i++)
            await service.ReceiveAsync(new Intake { Channel = "Web", Subject = "Kettle" }, Actor.System);
    }

    private static string? Execute(PrivateServer server, string sql, string database = "complaints")
    {
        using var connection = new NpgsqlConnection(server.ConnectionString(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() as string;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
