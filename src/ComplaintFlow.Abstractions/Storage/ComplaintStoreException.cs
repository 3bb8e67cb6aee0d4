namespace ComplaintFlow.Storage;

/// <summary>
/// Represents a failure of a store. A conflict between two callers is not a failure: it is a status of the answer. The message
/// names no person and quotes nothing that is stored.
/// </summary>
/// <remarks>
/// An adapter derives a class of its own, which need not be public: <see cref="Code"/> and <see cref="IsTransient"/> are enough to act
/// upon, whatever the store is.
/// </remarks>
public abstract class ComplaintStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">One of <see cref="DiagnosticCodes"/>, such as <c>CF4003</c>, or a code of your own.</param>
    /// <param name="message">What is wrong, and what to do. The message of the exception is this after the code.</param>
    /// <param name="isTransient">Whether the same call may succeed if it is made again in a while.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="providerErrorCode">What the database itself calls the failure; null if it gave no code.</param>
    protected ComplaintStoreException(
        string code, string message, bool isTransient = false, Exception? innerException = null, string? providerErrorCode = null)
        : base($"{code}: {message}", innerException) => (Code, IsTransient, ProviderErrorCode) = (code, isTransient, providerErrorCode);

    /// <summary>The code under which the documentation explains it, such as <c>CF4003</c>.</summary>
    public string Code { get; }

    /// <summary>Whether the same call may succeed later without any intervention: the database is busy, or away.</summary>
    public bool IsTransient { get; }

    /// <summary>
    /// What the database itself calls the failure, for logs and for its manual: the SQLSTATE of PostgreSQL, such as <c>53100</c>, or the
    /// extended result code of SQLite, such as <c>13</c>. Null if the database gave no code.
    /// </summary>
    public string? ProviderErrorCode { get; }
}
