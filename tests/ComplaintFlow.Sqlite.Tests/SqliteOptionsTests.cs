using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class SqliteOptionsTests() : StoreOptionsTests<SqliteStoreOptions>("Sqlite", "Data Source=a.db")
{
    [Theory]
    [InlineData("Data Source=a.db;Pasword=s3cret")]
    [InlineData("Data Source=:memory:;Password=s3cret")]
    [InlineData("Data Source=a.db;Password=s3cret")]
    [InlineData("Data Source=a.db;Default Timeout=s3cret")]
    [InlineData("Data Source=a.db;Recursive Triggers=s3cret")]
    [InlineData("Data Source=a.db;Pwd=s3cret")]
    [InlineData("Data Source=a.db;Mode=s3cret")]
    [InlineData("Data Source=a\\u0000s3cret.db")]
    [InlineData("Data Source=file:s3cret?mode=memory")]
    public Task A_host_with_a_connection_string_that_cannot_be_used_does_not_start_and_never_quotes_it(string unusable) =>
        IsRefusedAsync(
            unusable, "The connection string is none of Microsoft.Data.Sqlite that names a file, or it has a Password or shares its cache, "
                + "which the store cannot do. Write 'Data Source=complaints.db'; to encrypt, use an encrypted disk; to keep nothing, call "
                + "neither UseSqlite nor UsePostgreSql.");

    [Theory]
    [InlineData("BusyTimeout", "00:00:00", "00:00:00.0010000 to 01:00:00")]
    [InlineData("WalAutoCheckpointPages", "0", "1 to 10000000")]
    [InlineData("MaxBatchSize", "0", "1 to 1000000")]
    public Task A_value_out_of_range_stops_the_start(string key, string value, string range) => IsOutOfRangeAsync(key, value, range);

    private protected override void Use(ComplaintFlowBuilder builder, Action<SqliteStoreOptions>? configure = null) =>
        builder.UseSqlite(configure);

    private protected override void Use(
        ComplaintFlowBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null) =>
        builder.UseSqlite(connectionString, configure);

    private protected override void Set(
        SqliteStoreOptions options, string? connectionString = null, int? maxBatchSize = null, bool? migrateAtStart = null)
    {
        options.ConnectionString = connectionString ?? options.ConnectionString;
        options.MaxBatchSize = maxBatchSize ?? options.MaxBatchSize;
        options.MigrateAtStart = migrateAtStart ?? options.MigrateAtStart;
    }
}
