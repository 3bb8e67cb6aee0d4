using SQLitePCL;

namespace ComplaintFlow.Sqlite.Connections;

/// <summary>
/// A prepared statement that is used again and again, by one thread at a time. It binds and reads spans directly: at the rate of a commit
/// the objects of a general data provider would cost more than the statements themselves.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3_stmt _statement;
    private int _bound;

    public Statement(sqlite3 database, string sql)
    {
        int code = raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement);
        if (code != raw.SQLITE_OK)
            throw SqliteStoreException.From(raw.sqlite3_extended_errcode(database));
    }

    public Statement Bind(long value)
    {
        Require(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public Statement Bind(long? value)
    {
        if (value is { } number)
            return Bind(number);
        Require(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    public Statement Bind(string? value)
    {
        Require(value is null ? raw.sqlite3_bind_null(_statement, ++_bound) : raw.sqlite3_bind_text(_statement, ++_bound, value));
        return this;
    }

    public Statement Bind(ReadOnlySpan<byte> value)
    {
        Require(raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Goes to the next row. After the last one, the statement is ready for its next use.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code == raw.SQLITE_DONE)
        {
            Reset();
            return false;
        }
        sqlite3 database = raw.sqlite3_db_handle(_statement);
        int extended = raw.sqlite3_extended_errcode(database);
        Reset();
        throw SqliteStoreException.From(extended);
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Runs a statement that answers yes or no.</summary>
    public bool Answer()
    {
        bool yes = Step() && Int64(0) != 0;
        Reset();
        return yes;
    }

    /// <summary>Ends reading before the last row; to be called wherever <see cref="Step"/> was not called to its end.</summary>
    public void Reset()
    {
        raw.sqlite3_reset(_statement);
        _bound = 0;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Require(int code)
    {
        if (code == raw.SQLITE_OK)
            return;
        Reset();
        throw SqliteStoreException.From(code);
    }
}
