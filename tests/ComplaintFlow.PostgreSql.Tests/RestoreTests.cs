using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class RestoreTests : RestoredDatabase
{
    private readonly NpgsqlConnectionStringBuilder _live = new(TestServer.NewDatabase());

    [SkippableFact]
    public Task Hosts_that_run_while_an_earlier_copy_is_restored_go_on_from_there() => HostsGoOnFromThereAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UsePostgreSql(_live.ConnectionString);

    protected override void Copy()
    {
        // A copy is made while nobody is connected; the hosts connect again.
        Execute($"SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE datname = '{_live.Database}'");
        Execute($"CREATE DATABASE {_live.Database}copy TEMPLATE {_live.Database}");
    }

    protected override void Restore()
    {
        Execute($"DROP DATABASE {_live.Database} WITH (FORCE)");
        Execute($"CREATE DATABASE {_live.Database} TEMPLATE {_live.Database}copy");
    }

    private void Execute(string sql) =>
        TestServer.Execute(new NpgsqlConnectionStringBuilder(_live.ConnectionString) { Database = "postgres" }.ConnectionString, sql);
}
