using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class PostgreSqlOptionsTests() : StoreOptionsTests<PostgreSqlStoreOptions>("PostgreSql", "Host=a")
{
    [Theory]
    [InlineData("Host=a;Pasword=s3cret")]
    [InlineData("Host=a;Port=s3cret")]
    [InlineData("Host=a;Port=0;Password=s3cret")]
    [InlineData("Host=a;SSL Mode=s3cret")]
    [InlineData("Database=a;Password=s3cret")]
    [InlineData("Host=a;Target Session Attributes=s3cret")]
    [InlineData("Host=a;Minimum Pool Size=9;Maximum Pool Size=3;Password=s3cret")]
    [InlineData("Host=a;Multiplexing=true;Pooling=false;Password=s3cret")]
    public Task A_host_with_a_connection_string_that_cannot_be_used_does_not_start_and_never_quotes_it(string unusable) =>
        IsRefusedAsync(
            unusable, "The connection string is none that Npgsql can use. Write 'Host=db;Database=complaints;Username=app'.");

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
