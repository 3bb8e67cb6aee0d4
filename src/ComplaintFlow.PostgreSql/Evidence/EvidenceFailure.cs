using ComplaintFlow.Diagnostics;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Evidence;

/// <summary>Says what a failure of the server means to those who add or read evidence.</summary>
internal static class EvidenceFailure
{
    /// <exception cref="EvidenceException">The server failed.</exception>
    public static async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (NpgsqlException error)
        {
            throw Of(PostgreSqlStoreException.From(error));
        }
        catch (PostgreSqlStoreException error)
        {
            throw Of(error);
        }
    }

    private static EvidenceException Of(PostgreSqlStoreException error) => new(
        new Refusal(error.Code, "The database of the evidence cannot be used now.", error.Message[(error.Code.Length + ": ".Length)..]),
        error.IsTransient, error);
}
