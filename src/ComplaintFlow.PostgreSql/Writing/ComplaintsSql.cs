namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// How the statement that writes commits begins: snapshots, entries, rows for lists and alarms. It leaves the complaints that were written
/// as <c>accepted</c>.
/// </summary>
internal static class ComplaintsSql
{
    /// <summary>How many parameters each of the texts has.</summary>
    public const int Parameters = 28;

    /// <summary>Any number of complaints, each column an array.</summary>
    public const string Many = """
        WITH input AS MATERIALIZED (
            SELECT * FROM unnest(
                $1::text[], $2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[], $6::bytea[], $7::timestamptz[], $8::timestamptz[],
                $9::text[], $10::timestamptz[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::bigint[],
                $17::text[], $18::text[], $19::smallint[], $20::text[], $21::text[], $22::text[], $23::text[],
                $24::boolean[], $25::timestamptz[], $26::integer[], $27::smallint[], $28::timestamptz[])
            WITH ORDINALITY AS input (
                tenant, id, version, snapshot, content, hash, at, wake_at,
                number, received_at, channel, state, state_key, tier, tier_key, queue_rank,
                category, category_key, severity, department, department_key, owner, owner_key,
                is_open, next_due_at, breaches, priority, active_until, place)
        ), changed AS (
            UPDATE cf_complaint c SET version = i.version, snapshot = i.snapshot,
                head = CASE WHEN sha256(c.head || i.content) = i.hash THEN i.hash END
            FROM input i WHERE i.version > 1 AND c.tenant = i.tenant AND c.id = i.id AND c.version = i.version - 1
            RETURNING i.place
        ), made AS (
            INSERT INTO cf_complaint (tenant, id, version, snapshot, head)
            SELECT tenant, id, version, snapshot, CASE WHEN sha256(decode(repeat('00', 32), 'hex') || content) = hash THEN hash END
            FROM input WHERE version = 1
            ON CONFLICT DO NOTHING RETURNING tenant, id
        ), accepted AS MATERIALIZED (
            SELECT * FROM input
            WHERE place IN (SELECT place FROM changed) OR (version = 1 AND (tenant, id) IN (SELECT tenant, id FROM made))
        ), entry AS (
            INSERT INTO cf_journal (tenant, id, version, at, content, hash) SELECT tenant, id, version, at, content, hash FROM accepted
        ), summary AS (
            INSERT INTO cf_summary (
                tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
                severity, department, department_key, owner, owner_key, is_open, next_due_at, breaches, priority,
                active_until)
            SELECT
                tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
                severity, department, department_key, owner, owner_key, is_open, coalesce(next_due_at, 'infinity'), breaches, priority,
                active_until
            FROM accepted
            ON CONFLICT (tenant, id) DO UPDATE SET
                version = excluded.version, number = excluded.number, received_at = excluded.received_at, channel = excluded.channel,
                state = excluded.state, state_key = excluded.state_key, tier = excluded.tier, tier_key = excluded.tier_key,
                queue_rank = excluded.queue_rank, category = excluded.category, category_key = excluded.category_key,
                severity = excluded.severity, department = excluded.department, department_key = excluded.department_key,
                owner = excluded.owner, owner_key = excluded.owner_key,
                is_open = excluded.is_open, next_due_at = excluded.next_due_at, breaches = excluded.breaches, priority = excluded.priority,
                active_until = excluded.active_until
        ), alarm AS (
            INSERT INTO cf_alarm (tenant, id, version, wake_at) SELECT tenant, id, version, wake_at FROM accepted
            ON CONFLICT (tenant, id) DO UPDATE SET
                version = excluded.version, wake_at = excluded.wake_at,
                holder = NULL, until = NULL, tries = 0, parked = false, reason = NULL
        )
        """;

    /// <summary>One complaint that exists: for a lone commit the server spends less on finding its rows than on unpacking arrays.</summary>
    public const string Changed = """
        WITH accepted AS (
            UPDATE cf_complaint SET version = $3, snapshot = $4, head = CASE WHEN sha256(head || $5) = $6 THEN $6 END
            WHERE tenant = $1 AND id = $2 AND version = $3 - 1 RETURNING tenant, id, 1::bigint AS place
        ), entry AS (
            INSERT INTO cf_journal (tenant, id, version, at, content, hash) SELECT $1, $2, $3, $7, $5, $6 FROM accepted
        ), summary AS (
            UPDATE cf_summary SET
                version = $3, number = $9, received_at = $10, channel = $11, state = $12, state_key = $13, tier = $14, tier_key = $15,
                queue_rank = $16, category = $17, category_key = $18, severity = $19, department = $20, department_key = $21,
                owner = $22, owner_key = $23, is_open = $24, next_due_at = coalesce($25, 'infinity'), breaches = $26,
                priority = $27, active_until = $28
            WHERE tenant = $1 AND id = $2 AND EXISTS (SELECT FROM accepted)
        ), alarm AS (
            UPDATE cf_alarm SET version = $3, wake_at = $8, holder = NULL, until = NULL, tries = 0, parked = false, reason = NULL
            WHERE tenant = $1 AND id = $2 AND EXISTS (SELECT FROM accepted)
        )
        """;

    /// <summary>One new complaint.</summary>
    public const string Received = """
        WITH accepted AS (
            INSERT INTO cf_complaint (tenant, id, version, snapshot, head)
            VALUES ($1, $2, $3, $4, CASE WHEN sha256(decode(repeat('00', 32), 'hex') || $5) = $6 THEN $6 END)
            ON CONFLICT DO NOTHING RETURNING tenant, id, 1::bigint AS place
        ), entry AS (
            INSERT INTO cf_journal (tenant, id, version, at, content, hash) SELECT $1, $2, $3, $7, $5, $6 FROM accepted
        ), summary AS (
            INSERT INTO cf_summary (
                tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
                severity, department, department_key, owner, owner_key, is_open, next_due_at, breaches, priority,
                active_until)
            SELECT
                $1, $2, $3, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19, $20, $21, $22, $23, $24, coalesce($25, 'infinity'), $26, $27, $28
            FROM accepted
        ), alarm AS (
            INSERT INTO cf_alarm (tenant, id, version, wake_at) SELECT $1, $2, $3, $8 FROM accepted
        )
        """;
}
