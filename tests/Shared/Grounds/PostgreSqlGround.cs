using ComplaintFlow.PostgreSql;
using ComplaintFlow.Simulation.World;
using Npgsql;

namespace ComplaintFlow.Shared;

/// <summary>A database of its own on a server that others use too.</summary>
/// <param name="connect">The connection string of a database of the server.</param>
internal sealed class PostgreSqlGround(Func<string, string> connect) : IGround
{
    private static int s_databases;

    private readonly string _name = NewDatabase(connect);

    public SharedStore Open() => SharedStore.Of(new PostgreSqlStore(connect(_name)));

    public async ValueTask DisposeAsync()
    {
        await using var connection = new NpgsqlConnection(connect("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE {_name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string NewDatabase(Func<string, string> connect)
    {
        string name = $"simulation{Interlocked.Increment(ref s_databases)}";
        using var connection = new NpgsqlConnection(connect("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return name;
    }
}
