-- What lists are searched by: for each complaint the keys of its present state, which are hashes.
CREATE TABLE cf_search_key (
    tenant text COLLATE "C" NOT NULL,
    value  text COLLATE "C" NOT NULL,
    id     uuid NOT NULL,
    PRIMARY KEY (tenant, value, id)
);

CREATE INDEX cf_search_key_complaint ON cf_search_key (tenant, id);
