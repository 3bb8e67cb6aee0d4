using ComplaintFlow.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class RestoreTests : RestoredDatabase, IDisposable
{
    private readonly TempFile _file = new();

    private string CopyPath => _file.Path + ".copy";

    public void Dispose() => _file.Dispose();

    [Fact]
    public Task Hosts_that_run_while_an_earlier_copy_is_restored_go_on_from_there() => HostsGoOnFromThereAsync();

    protected override void Keep(ComplaintFlowBuilder builder) => builder.UseSqlite(_file.ConnectionString);

    protected override void Copy() => _file.Scalar($"VACUUM INTO '{CopyPath}'");

    protected override void Restore()
    {
        using var copy = new SqliteConnection($"Data Source={CopyPath};Pooling=False");
        using var live = new SqliteConnection(_file.ConnectionString + ";Pooling=False");
        copy.Open();
        live.Open();
        copy.BackupDatabase(live);
    }
}
