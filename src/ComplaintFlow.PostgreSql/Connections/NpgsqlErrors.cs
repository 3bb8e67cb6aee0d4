using Npgsql;

namespace ComplaintFlow.PostgreSql.Connections;

/// <summary>Tells errors of Npgsql apart by SQLSTATE.</summary>
internal static class NpgsqlErrors
{
    /// <summary>Whether the connection is lost, so that nobody knows how far the server came.</summary>
    public static bool IsConnectionLost(NpgsqlException exception) =>
        exception is not PostgresException { SqlState: var state } || state is ['0', '8', ..] or "57P01" or "57P02" or "57P03";

    /// <summary>Whether the same may succeed in a moment, on a fresh connection.</summary>
    public static bool IsTransient(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.TooManyConnections } => true,
        PostgresException => IsConnectionLost(exception),
        _ => exception.IsTransient,
    };

    /// <summary>Whether another writer has put the same key there a moment ago.</summary>
    public static bool IsUniqueViolation(PostgresException exception) => exception.SqlState is PostgresErrorCodes.UniqueViolation;
}
