-- What queues go by within a tier. A complaint without a priority comes in turn, as a normal one (1) does. Ascending, as the rest of the queue's order.
ALTER TABLE cf_summary ADD COLUMN priority smallint;
ALTER TABLE cf_summary ADD COLUMN queue_priority smallint NOT NULL GENERATED ALWAYS AS (-coalesce(priority, 1::smallint)) STORED;

-- Snapshots are JSON. One that is damaged must not stop the migration, so it is searched as text: the values of a classification precede its lists.
UPDATE cf_summary s SET priority = found.priority FROM (
    SELECT tenant, id, CASE substring(encode(snapshot, 'escape') FROM '"classification":[{][^][{}]*"priority":"([A-Za-z]+)"')
        WHEN 'Low' THEN 0 WHEN 'Normal' THEN 1 WHEN 'High' THEN 2 WHEN 'Urgent' THEN 3 END AS priority
    FROM cf_complaint) found
WHERE s.tenant = found.tenant AND s.id = found.id AND found.priority IS NOT NULL;

DROP INDEX cf_summary_queue;
CREATE INDEX cf_summary_queue ON cf_summary (tenant, queue_rank, queue_priority, next_due_at, received_at, id) WHERE is_open;
