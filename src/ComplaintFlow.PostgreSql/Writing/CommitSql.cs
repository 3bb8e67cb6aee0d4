using System.Collections.Concurrent;
using System.Globalization;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// The text of the statement that writes commits. What no commit of a group brings is left out, since even an empty part costs time.
/// </summary>
internal static class CommitSql
{
    private static readonly ConcurrentDictionary<CommitParts, string> Texts = new();

    public static string Of(CommitParts parts) => Texts.GetOrAdd(parts, static parts =>
    {
        int next = ComplaintsSql.Parameters + 1;
        string keys = parts.HasKeys ? Keys(Take(ref next, 3)) : "";
        string searchKeys = parts.HasSearchKeys ? SearchKeys(Take(ref next, 3)) : "";
        string signals = parts.HasSignals ? Signals(Take(ref next, 5)) : "";
        return string.Concat(
            Complaints(parts.Kind), keys, searchKeys, signals, parts.Messages > 0 ? Messages(parts, next) : "",
            "\nSELECT place FROM accepted");
    });

    private static int Take(ref int next, int count) => (next += count) - count;

    private static string Complaints(CommitKind kind) => kind switch
    {
        CommitKind.Changed => ComplaintsSql.Changed,
        CommitKind.Received => ComplaintsSql.Received,
        _ => ComplaintsSql.Many,
    };

    private static string Keys(int p) => $$"""

        , key AS (
            INSERT INTO cf_unique_key (tenant, kind, value, id)
            SELECT a.tenant, k.kind, k.value, a.id
            FROM unnest(${{p}}::bigint[], ${{p + 1}}::smallint[], ${{p + 2}}::text[]) AS k (place, kind, value)
                JOIN accepted a ON a.place = k.place
        )
        """;

    // The two parts touch no row in common: one deletes the keys that go, the other writes those that come.
    private static string SearchKeys(int p) => $$"""

        , search AS MATERIALIZED (
            SELECT a.place, a.tenant, a.id, k.value
            FROM unnest(${{p + 1}}::bigint[], ${{p + 2}}::text[]) AS k (place, value) JOIN accepted a ON a.place = k.place
        ), search_gone AS (
            DELETE FROM cf_search_key k USING accepted a
            WHERE a.place = ANY(${{p}}::bigint[]) AND k.tenant = a.tenant AND k.id = a.id
                AND NOT EXISTS (SELECT FROM search s WHERE s.place = a.place AND s.value = k.value)
        ), search_come AS (
            INSERT INTO cf_search_key (tenant, value, id) SELECT tenant, value, id FROM search
            ON CONFLICT DO NOTHING
        )
        """;

    private static string Signals(int p) => $$"""

        , signal AS (
            INSERT INTO cf_signal (tenant, kind, value, at, id, payload)
            SELECT a.tenant, s.kind, s.value, s.at, a.id, s.payload
            FROM unnest(${{p}}::bigint[], ${{p + 1}}::text[], ${{p + 2}}::text[], ${{p + 3}}::timestamptz[], ${{p + 4}}::bytea[])
                AS s (place, kind, value, at, payload)
                JOIN accepted a ON a.place = s.place
            ON CONFLICT DO NOTHING
        )
        """;

    // Only the head of a lane can be leased: a message stands behind where an older one of its lane has not left. The lock makes one that
    // is about to leave wait for this commit, so that it finds the new one when it looks for the next head. Lanes of deliveries are not
    // written here.
    private static string Messages(CommitParts parts, int p) => $"""

        , message AS (
            INSERT INTO cf_message (tenant, message_id, id, kind, topic, created_at, due_at, payload, lane, behind)
            SELECT a.tenant, m.message_id, a.id, m.kind, m.topic, m.created_at, m.created_at, m.payload, m.lane,
                m.lane IS NOT NULL AND (m.follows OR EXISTS (
                    SELECT 1 FROM cf_message o WHERE o.tenant = a.tenant AND o.id = a.id AND o.lane = m.lane FOR KEY SHARE))
            FROM {(parts.Kind == CommitKind.Many ? Arrays(p) : Values(p, parts.Messages))}
                AS m (place, message_id, kind, topic, created_at, payload, lane, follows, number)
                JOIN accepted a ON a.place = m.place
            {(parts is { Kind: not CommitKind.Many, Messages: 1 } ? "" : "ORDER BY m.number")}
        )
        """;

    private static string Arrays(int p) =>
        $"unnest(${p}::bigint[], ${p + 1}::text[], ${p + 2}::smallint[], ${p + 3}::text[], ${p + 4}::timestamptz[], "
            + $"${p + 5}::bytea[], ${p + 6}::text[], ${p + 7}::boolean[]) WITH ORDINALITY";

    private static string Values(int first, int count) => $"(VALUES {string.Join(", ", Enumerable.Range(0, count).Select(i =>
    {
        int p = first + (7 * i);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"(1::bigint, ${p}::text, ${p + 1}::smallint, ${p + 2}::text, ${p + 3}::timestamptz, ${p + 4}::bytea, ${p + 5}::text, "
                + $"${p + 6}::boolean, {i})");
    }))})";
}
