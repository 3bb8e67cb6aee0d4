-- What detection reads of a complaint without loading it.
ALTER TABLE cf_signal ADD COLUMN payload BLOB NOT NULL DEFAULT x'';
