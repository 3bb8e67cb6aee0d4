using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>Signals in a window of time.</summary>
internal static class Signals
{
    /// <summary>All values in one round trip, each by its own range of the index.</summary>
    public const string InWindow = """
        SELECT s.id, v.value, s.at, s.payload FROM unnest($3::text[]) WITH ORDINALITY AS v (value, place)
        CROSS JOIN LATERAL (
            SELECT id, at, payload FROM cf_signal WHERE tenant = $1 AND kind = $2 AND value = v.value AND at BETWEEN $4 AND $5
            ORDER BY at DESC, id DESC LIMIT $6
        ) s
        ORDER BY v.place, s.at DESC, s.id DESC
        """;

    public static async Task<IReadOnlyList<FoundSignal>> FindAsync(
        NpgsqlConnection connection, SignalQuery query, CancellationToken cancellationToken)
    {
        string[] values = [.. query.Values];
        using NpgsqlCommand command = connection.Ask(InWindow)
            .Bind(query.Tenant).Bind(query.Kind).Bind(values).Bind((DateTimeOffset?)Columns.RoundedUp(query.From))
            .Bind((DateTimeOffset?)query.To).Bind(query.Max);
        return await command.ReadAllAsync(
            row => new FoundSignal(row.Id(0), row.GetString(1), row.Instant(2), row.Bytes(3)), cancellationToken).ConfigureAwait(false);
    }
}
