using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>The text of the statement that writes commits. What no commit of a group brings is left out, since even an empty part costs time.</summary>
internal static class CommitSql
{
    private const string Complaints = """
        WITH input AS MATERIALIZED (
            SELECT * FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[], $6::bytea[], $7::timestamptz[], $8::timestamptz[], $9::text[], $10::timestamptz[],
                $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::bigint[], $17::text[], $18::text[], $19::smallint[], $20::text[], $21::text[], $22::text[], $23::text[],
                $24::boolean[], $25::timestamptz[], $26::integer[])
                WITH ORDINALITY AS input (tenant, id, version, snapshot, content, hash, at, wake_at, number, received_at,
                channel, state, state_key, tier, tier_key, queue_rank, category, category_key, severity, department, department_key, owner, owner_key,
                is_open, next_due_at, breaches, place)
        ), changed AS (
            UPDATE cf_complaint c SET version = i.version, snapshot = i.snapshot, head = CASE WHEN sha256(c.head || i.content) = i.hash THEN i.hash END
            FROM input i WHERE i.version > 1 AND c.tenant = i.tenant AND c.id = i.id AND c.version = i.version - 1
            RETURNING i.place
        ), made AS (
            INSERT INTO cf_complaint (tenant, id, version, snapshot, head)
            SELECT tenant, id, version, snapshot, CASE WHEN sha256(decode(repeat('00', 32), 'hex') || content) = hash THEN hash END FROM input WHERE version = 1
            ON CONFLICT DO NOTHING RETURNING tenant, id
        ), accepted AS MATERIALIZED (
            SELECT * FROM input WHERE place IN (SELECT place FROM changed) OR (version = 1 AND (tenant, id) IN (SELECT tenant, id FROM made))
        ), entry AS (
            INSERT INTO cf_journal (tenant, id, version, at, content, hash) SELECT tenant, id, version, at, content, hash FROM accepted
        ), summary AS (
            INSERT INTO cf_summary (tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key, severity,
                department, department_key, owner, owner_key, is_open, next_due_at, breaches)
            SELECT tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key, severity,
                department, department_key, owner, owner_key, is_open, coalesce(next_due_at, 'infinity'), breaches FROM accepted
            ON CONFLICT (tenant, id) DO UPDATE SET version = excluded.version, number = excluded.number, received_at = excluded.received_at, channel = excluded.channel,
                state = excluded.state, state_key = excluded.state_key, tier = excluded.tier, tier_key = excluded.tier_key, queue_rank = excluded.queue_rank,
                category = excluded.category, category_key = excluded.category_key, severity = excluded.severity,
                department = excluded.department, department_key = excluded.department_key, owner = excluded.owner, owner_key = excluded.owner_key,
                is_open = excluded.is_open, next_due_at = excluded.next_due_at, breaches = excluded.breaches
        ), alarm AS (
            INSERT INTO cf_alarm (tenant, id, version, wake_at) SELECT tenant, id, version, wake_at FROM accepted
            ON CONFLICT (tenant, id) DO UPDATE SET version = excluded.version, wake_at = excluded.wake_at, holder = NULL, until = NULL, tries = 0, parked = false, reason = NULL
        )
        """;

    private const string Keys = """
        , key AS (
            INSERT INTO cf_unique_key (tenant, kind, value, id)
            SELECT a.tenant, k.kind, k.value, a.id FROM unnest($27::bigint[], $28::smallint[], $29::text[]) AS k (place, kind, value) JOIN accepted a ON a.place = k.place
        )
        """;

    private const string Signals = """
        , signal AS (
            INSERT INTO cf_signal (tenant, kind, value, at, id, payload)
            SELECT a.tenant, s.kind, s.value, s.at, a.id, s.payload
            FROM unnest($30::bigint[], $31::text[], $32::text[], $33::timestamptz[], $34::bytea[]) AS s (place, kind, value, at, payload) JOIN accepted a ON a.place = s.place
            ON CONFLICT DO NOTHING
        )
        """;

    // Only the head of a lane can be leased: an integration message stands behind where an older one of its complaint has not left. The lock makes one that is
    // about to leave wait for this commit, so that it finds the new one when it looks for the next head.
    private const string Messages = """
        , message AS (
            INSERT INTO cf_message (tenant, message_id, id, kind, topic, created_at, due_at, payload, behind)
            SELECT a.tenant, m.message_id, a.id, m.kind, m.topic, m.created_at, m.created_at, m.payload,
                m.kind = 1 AND (m.follows OR EXISTS (SELECT 1 FROM cf_message o WHERE o.tenant = a.tenant AND o.id = a.id AND o.kind = 1 FOR KEY SHARE))
            FROM unnest($35::bigint[], $36::text[], $37::smallint[], $38::text[], $39::timestamptz[], $40::bytea[], $41::boolean[])
                WITH ORDINALITY AS m (place, message_id, kind, topic, created_at, payload, follows, number) JOIN accepted a ON a.place = m.place
            ORDER BY m.number
        )
        """;

    private const string Answer = "\nSELECT place FROM accepted";

    private static readonly string[] Texts =
        [.. Enumerable.Range(0, 8).Select(static parts => string.Concat(Complaints, (parts & 1) > 0 ? Keys : "", (parts & 2) > 0 ? Signals : "", (parts & 4) > 0 ? Messages : "") + Answer)];

    public static string Of(IReadOnlyList<ComplaintCommit> commits)
    {
        int parts = 0;
        foreach (ComplaintCommit commit in commits)
            parts |= (commit.UniqueKeys.Count > 0 ? 1 : 0) | (commit.Signals.Count > 0 ? 2 : 0) | (commit.Messages.Count > 0 ? 4 : 0);
        return Texts[parts];
    }
}
