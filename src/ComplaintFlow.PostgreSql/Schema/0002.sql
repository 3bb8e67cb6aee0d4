-- What detection reads of a complaint without loading it.
ALTER TABLE cf_signal ADD COLUMN payload bytea NOT NULL DEFAULT '';
