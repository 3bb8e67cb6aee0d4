using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite;

/// <summary>
/// The exception that is thrown if the database could not do what was asked. Nothing of the call was written, and the store
/// continues to work when the cause is removed.
/// </summary>
public sealed class SqliteStoreException : ComplaintStoreException
{
    internal SqliteStoreException(
        string code, string sentence, int sqliteErrorCode, bool isTransient = false, Exception? innerException = null)
        : base(code, sentence, isTransient, innerException) => SqliteErrorCode = sqliteErrorCode;

    /// <summary>The extended result code of SQLite; 0 if SQLite itself did not fail.</summary>
    public int SqliteErrorCode { get; }
}
