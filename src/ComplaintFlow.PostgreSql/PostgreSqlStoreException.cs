namespace ComplaintFlow.PostgreSql;

/// <summary>The database could not do what was asked. The store goes on working when the cause is gone.</summary>
public sealed class PostgreSqlStoreException : Exception
{
    internal PostgreSqlStoreException(string code, string sentence, string? sqlState = null, Exception? innerException = null)
        : base($"{code}: {sentence}", innerException) => (Code, SqlState) = (code, sqlState);

    /// <summary>The number of the diagnostic, such as <c>CF4004</c>.</summary>
    public string Code { get; }

    /// <summary>The SQLSTATE of the server; null where the server did not answer.</summary>
    public string? SqlState { get; }
}
