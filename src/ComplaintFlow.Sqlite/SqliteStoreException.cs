namespace ComplaintFlow.Sqlite;

/// <summary>The database could not do what was asked. Nothing of the call was written, and the store goes on working when the cause is gone.</summary>
public sealed class SqliteStoreException : Exception
{
    internal SqliteStoreException(string code, string sentence, int sqliteErrorCode, Exception? innerException = null)
        : base($"{code}: {sentence}", innerException) => (Code, SqliteErrorCode) = (code, sqliteErrorCode);

    /// <summary>The number of the diagnostic, such as <c>CF4003</c>.</summary>
    public string Code { get; }

    /// <summary>The extended result code of SQLite; 0 where SQLite itself did not fail.</summary>
    public int SqliteErrorCode { get; }
}
