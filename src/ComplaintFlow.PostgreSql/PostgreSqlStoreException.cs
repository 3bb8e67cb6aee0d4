using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql;

/// <summary>
/// The exception that is thrown if the database could not do what was asked. The store continues to work when the cause is
/// removed.
/// </summary>
public sealed class PostgreSqlStoreException : ComplaintStoreException
{
    internal PostgreSqlStoreException(
        string code, string sentence, string? sqlState = null, bool isTransient = false, Exception? innerException = null)
        : base(code, sentence, isTransient, innerException) => SqlState = sqlState;

    /// <summary>The SQLSTATE of the server; null if the server did not answer.</summary>
    public string? SqlState { get; }
}
