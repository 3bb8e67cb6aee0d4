-- The last instant at which something happened to a closed complaint or is due; null while it is not
-- closed, and in rows that are older than the column.
-- No index has it, since each commit after the closing would have to write that too.
ALTER TABLE cf_summary ADD COLUMN active_until INTEGER;
