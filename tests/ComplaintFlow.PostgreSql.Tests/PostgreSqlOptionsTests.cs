using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class PostgreSqlOptionsTests() : StoreOptionsTests<PostgreSqlStoreOptions>("PostgreSql", "Host=a")
{
    [Theory]
    [InlineData("Host=a;Pasword=s3cret")]
    public Task A_host_with_a_connection_string_that_cannot_be_used_does_not_start_and_never_quotes_it(string unusable) =>
        IsRefusedAsync(
            unusable, "The connection string is none of Npgsql. Write 'Host=db;Database=complaints;Username=app'.");

    [Theory]
    [InlineData("RetryTimeout", "-00:00:01", "00:00:00 to 01:00:00")]
    [InlineData("MaxConcurrentBatches", "65", "1 to 64")]
    [InlineData("MaxBatchSize", "0", "1 to 1000000")]
    public Task A_value_out_of_range_stops_the_start(string key, string value, string range) => IsOutOfRangeAsync(key, value, range);

    private protected override void Use(ComplaintFlowBuilder builder, Action<PostgreSqlStoreOptions>? configure = null) =>
        builder.UsePostgreSql(configure);

    private protected override void Use(
        ComplaintFlowBuilder builder, string connectionString, Action<PostgreSqlStoreOptions>? configure = null) =>
        builder.UsePostgreSql(connectionString, configure);

    private protected override void Set(
        PostgreSqlStoreOptions options, string? connectionString = null, int? maxBatchSize = null, bool? migrateAtStart = null)
    {
        options.ConnectionString = connectionString ?? options.ConnectionString;
        options.MaxBatchSize = maxBatchSize ?? options.MaxBatchSize;
        options.MigrateAtStart = migrateAtStart ?? options.MigrateAtStart;
    }
}
