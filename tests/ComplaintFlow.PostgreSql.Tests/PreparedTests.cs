using ComplaintFlow.PostgreSql.Connections;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>
/// Statements that come again are parsed and planned once: to do that each time takes the server longer than to run them.
/// </summary>
public sealed class PreparedTests
{
    [SkippableTheory]
    [InlineData("", 1)]
    [InlineData(";Max Auto Prepare=0", 0)]
    public async Task What_is_asked_again_is_prepared_unless_the_connection_string_says_otherwise(string setting, long expected)
    {
        await using var database = new Database(
            TestServer.NewDatabase() + setting, TimeSpan.FromSeconds(15), maxBatchConnections: 2, static (_, _) => Task.CompletedTask);

        for (int i = 0; i < 3; i++)
        {
            await database.RunBatchAsync(AskAsync);
            await database.RunAsync((connection, _) => AskAsync(connection), default);
        }

        (await database.RunBatchAsync(CountAsync)).Should().Be(expected);
        (await database.RunAsync((connection, _) => CountAsync(connection), default)).Should().Be(expected);
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = connection.Ask("SELECT $1::integer + 1").Bind(1);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command =
            connection.Ask("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%integer + 1%'");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
