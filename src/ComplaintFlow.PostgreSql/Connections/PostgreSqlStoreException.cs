using ComplaintFlow.Diagnostics;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Connections;

/// <summary>
/// The database could not do what was asked. Messages of the server may quote data, so they are not passed on.
/// </summary>
internal sealed class PostgreSqlStoreException : ComplaintStoreException
{
    private PostgreSqlStoreException(
        string code, string message, string? sqlState = null, bool isTransient = false, Exception? innerException = null)
        : base(code, message, isTransient, innerException, sqlState)
    {
    }

    /// <summary>Whether the server could not be reached.</summary>
    public bool IsServerUnavailable => Code == DiagnosticCodes.ServerUnavailable;

    /// <summary>Says what an error means to those who run the host.</summary>
    public static PostgreSqlStoreException From(NpgsqlException exception) => exception is not PostgresException { SqlState: var state }
        ? new(DiagnosticCodes.ServerUnavailable,
            "The server cannot be reached, or the connection was lost. Look at the address, the network and the server.",
            isTransient: true, innerException: exception)
        : state switch
        {
            PostgresErrorCodes.DiskFull =>
                new(DiagnosticCodes.StoreFull,
                    "The disk of the server is full. Nothing of this call was written. Make room; the store goes on by itself.", state),
            PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege =>
                new(DiagnosticCodes.StoreReadOnly,
                    "The database can only be read: by a setting, because it is a standby, or for want of rights. Nothing was written. "
                        + "Connect to the primary, as a user who may write.", state),
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled =>
                new(DiagnosticCodes.StoreBusy,
                    "Others have kept the rows to themselves for longer than the time allowed. Nothing was written. Let them finish, or "
                        + "allow more time.", state,
                    isTransient: true),
            ['2', '8', ..] or PostgresErrorCodes.InvalidCatalogName =>
                new(DiagnosticCodes.ServerUnavailable,
                    $"The server refuses the connection (SQLSTATE {state}). Look at the database, the user and the password.", state),
            _ when NpgsqlErrors.IsTransient(exception) =>
                new(DiagnosticCodes.ServerUnavailable,
                    $"The server shuts down, starts, or has no room for connections (SQLSTATE {state}), and did so for longer than the "
                        + $"time allowed.", state,
                isTransient: true),
            _ => new(DiagnosticCodes.ServerError, $"PostgreSQL failed with the SQLSTATE {state}. Nothing of this call was written.", state),
        };

    public static PostgreSqlStoreException NewerSchema(int found, int known) =>
        new(DiagnosticCodes.SchemaTooNew,
            $"The database has the schema {found}, and this release of the library knows schemas up to "
                + $"{known}. Use the release that migrated it, or a later one.");

    public static PostgreSqlStoreException OlderSchema(int found, int known) =>
        new(DiagnosticCodes.SchemaTooOld,
            $"The database has the schema {found}, and this release of the library needs {known}. Run 'complaintflow store migrate', or "
                + $"let the store migrate at start.");
}
