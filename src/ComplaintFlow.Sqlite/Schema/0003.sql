-- What lists are searched by: for each complaint the keys of its present state, which are hashes.
CREATE TABLE cf_search_key (
    tenant TEXT NOT NULL,
    value  TEXT NOT NULL,
    id     BLOB NOT NULL,
    PRIMARY KEY (tenant, value, id)
) WITHOUT ROWID;

CREATE INDEX cf_search_key_complaint ON cf_search_key (tenant, id);
