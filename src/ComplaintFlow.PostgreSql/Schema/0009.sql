-- Values that end by themselves: owners of mailboxes, one-time codes, counts of a day. A write removes some that have ended.
CREATE TABLE cf_expiring (
    tenant  text        COLLATE "C" NOT NULL,
    kind    text        COLLATE "C" NOT NULL,
    name    text        COLLATE "C" NOT NULL,
    version bigint      NOT NULL,
    ends_at timestamptz NOT NULL,
    content bytea       NOT NULL,
    PRIMARY KEY (tenant, kind, name)
);

CREATE INDEX cf_expiring_end ON cf_expiring (ends_at);
