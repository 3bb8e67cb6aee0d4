-- What queues go by within a tier. A complaint without a priority comes in turn, as a normal one (1) does. Ascending, as the rest of the queue's order.
ALTER TABLE cf_summary ADD COLUMN priority INTEGER;
ALTER TABLE cf_summary ADD COLUMN queue_priority INTEGER GENERATED ALWAYS AS (-coalesce(priority, 1)) VIRTUAL;

UPDATE cf_summary SET priority = (
    SELECT CASE json_extract(CAST(snapshot AS TEXT), '$.classification.priority')
        WHEN 'Low' THEN 0 WHEN 'Normal' THEN 1 WHEN 'High' THEN 2 WHEN 'Urgent' THEN 3 END
    FROM cf_complaint c WHERE c.tenant = cf_summary.tenant AND c.id = cf_summary.id AND json_valid(CAST(snapshot AS TEXT)));

DROP INDEX cf_summary_queue;
CREATE INDEX cf_summary_queue ON cf_summary (tenant, queue_rank, queue_priority, next_due_at, received_at, id) WHERE is_open = 1;
