-- The last instant at which something happened to a closed complaint or is due; null while it is not
-- closed, and in rows that are older than the column.
-- No index has it: each commit after the closing changes it, and a row whose indexed columns change cannot stay on its page.
ALTER TABLE cf_summary ADD COLUMN active_until timestamptz;
