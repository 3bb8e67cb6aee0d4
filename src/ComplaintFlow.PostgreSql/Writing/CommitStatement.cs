using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// Writes any number of commits, each of another complaint, in one statement and so in one round trip: those whose complaint has the
/// expected version are written whole, the others not at all. An entry that does not follow from its chain, a unique key that exists and a
/// message that exists fail the whole statement.
/// </summary>
internal static class CommitStatement
{
    /// <summary>Writes.</summary>
    /// <returns>For each commit whether it was written; those that were not have another version by now.</returns>
    public static async Task<bool[]> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        var parts = CommitParts.Of(commits);
        using NpgsqlCommand command = connection.Ask(CommitSql.Of(parts));
        new CommitParameters(command.Parameters, parts, commits).Bind();
        bool[] accepted = new bool[commits.Count];
        NpgsqlDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                accepted[rows.GetInt64(0) - 1] = true;
        }
        return accepted;
    }
}
