-- The bytes of evidence. They are photographs and films, which do not become smaller, so they are stored as they are.
CREATE TABLE cf_evidence (
    tenant text   COLLATE "C" NOT NULL,
    hash   text   COLLATE "C" NOT NULL,
    upload uuid   NOT NULL, -- whose chunks the bytes are
    length bigint NOT NULL,
    PRIMARY KEY (tenant, hash)
);

CREATE TABLE cf_evidence_chunk (
    upload uuid    NOT NULL,
    place  integer NOT NULL, -- from 0
    bytes  bytea   NOT NULL,
    PRIMARY KEY (upload, place)
);

ALTER TABLE cf_evidence_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
