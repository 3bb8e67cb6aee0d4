using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>Signals in a window of time.</summary>
internal static class Signals
{
    public const string InWindow =
        "SELECT id, at, payload FROM cf_signal WHERE tenant = ? AND kind = ? AND value = ? AND at BETWEEN ? AND ? ORDER BY at DESC, id "
            + "DESC LIMIT ?";

    public static FoundSignal[] Find(Connection connection, SignalQuery query) =>
        [.. query.Values.SelectMany(value => Find(connection, query, value))];

    private static List<FoundSignal> Find(Connection connection, SignalQuery query, string value)
    {
        Statement rows = connection[InWindow].Bind(query.Tenant).Bind(query.Kind).Bind(value).Bind(Columns.RoundedUp(query.From))
            .Bind(query.To).Bind(query.Max);
        var seen = new List<FoundSignal>();
        while (rows.Step())
            seen.Add(new FoundSignal(rows.Id(0), value, rows.Instant(1), rows.Copy(2)));
        return seen;
    }
}
