using ComplaintFlow.Sqlite.Connections;

namespace ComplaintFlow.Sqlite.Transfer;

/// <summary>
/// The database as it is at the first read, whatever is written in the meantime. Any number of statements read side by side.
/// </summary>
internal sealed class Snapshot : IDisposable
{
    private readonly Connection _connection;

    public Snapshot(Connection connection)
    {
        _connection = connection;
        try
        {
            connection.Execute("PRAGMA temp_store = FILE"); // whole tables are sorted
            connection.Execute("BEGIN");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads rows, one at a time.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="bind">Binds its parameters.</param>
    /// <param name="read">Reads a row.</param>
    public IEnumerable<T> Read<T>(string sql, Action<Statement> bind, Func<Statement, T> read)
    {
        using Statement rows = _connection.Prepare(sql);
        bind(rows);
        while (rows.Step())
            yield return read(rows);
    }

    public void Dispose() => _connection.Dispose();
}
