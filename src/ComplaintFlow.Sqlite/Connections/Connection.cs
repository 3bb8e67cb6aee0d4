using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplaintFlow.Sqlite.Connections;

/// <summary>An open connection with its prepared statements, used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    /// <summary>Lists are asked in a few forms; a caller that varies them without end must not fill the memory.</summary>
    private const int MaxStatements = 128;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    private Connection(SqliteConnection connection) => _connection = connection;

    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_connection.Handle);

    /// <summary>Opens the database.</summary>
    /// <param name="connectionString">Which one.</param>
    /// <param name="busyTimeout">How long SQLite itself waits while another program has the lock.</param>
    public static Connection Open(string connectionString, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            var opened = new Connection(connection);
            raw.sqlite3_busy_timeout(connection.Handle, (int)busyTimeout.TotalMilliseconds);
            opened.Execute("PRAGMA synchronous = FULL");
            opened.Execute("PRAGMA temp_store = MEMORY");
            return opened;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteStoreException.From(exception.SqliteExtendedErrorCode, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The statement for a text, prepared once.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (_statements.TryGetValue(sql, out Statement? statement))
                return statement;
            if (_statements.Count >= MaxStatements)
                Forget();
            statement = new Statement(_connection.Handle!, sql);
            _statements.Add(sql, statement);
            return statement;
        }
    }

    /// <summary>A statement that is not kept.</summary>
    public Statement Prepare(string sql) => new(_connection.Handle!, sql);

    /// <summary>Runs one statement that is not needed again.</summary>
    public void Execute(string sql)
    {
        using Statement statement = Prepare(sql);
        statement.Run();
    }

    /// <summary>Runs a script of statements.</summary>
    public void ExecuteScript(string script)
    {
        int code = raw.sqlite3_exec(_connection.Handle, script);
        if (code != raw.SQLITE_OK)
            throw SqliteStoreException.From(raw.sqlite3_extended_errcode(_connection.Handle));
    }

    /// <summary>Ends a transaction that failed, or that wrote nothing. SQLite ends some by itself.</summary>
    public void Rollback()
    {
        foreach (Statement statement in _statements.Values)
            statement.Reset();
        if (InTransaction)
            Execute("ROLLBACK");
    }

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private void Forget()
    {
        foreach (Statement statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }
}
