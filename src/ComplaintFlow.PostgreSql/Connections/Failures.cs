using ComplaintFlow.Diagnostics;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Connections;

/// <summary>
/// Tells errors apart by SQLSTATE, and says what each means to those who run the host. Messages of the server may quote data, so they are
/// not passed on.
/// </summary>
internal static class Failures
{
    /// <summary>Whether the connection is gone, so that no one knows how far the server came.</summary>
    public static bool IsLost(NpgsqlException exception) =>
        exception is not PostgresException { SqlState: var state } || state is ['0', '8', ..] or "57P01" or "57P02" or "57P03";

    /// <summary>Whether the same may succeed in a moment, on a fresh connection.</summary>
    public static bool IsTransient(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.TooManyConnections } => true,
        PostgresException => IsLost(exception),
        _ => exception.IsTransient,
    };

    /// <summary>Whether a row stands in the way that another writer has put there a moment ago.</summary>
    public static bool IsTaken(PostgresException exception) => exception.SqlState is PostgresErrorCodes.UniqueViolation;

    /// <summary>Whether the server could not be reached.</summary>
    public static bool IsAway(PostgreSqlStoreException exception) => exception.Code == DiagnosticCodes.ServerUnavailable;

    public static PostgreSqlStoreException Of(NpgsqlException exception) => exception is not PostgresException { SqlState: var state }
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
            _ when IsTransient(exception) =>
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
