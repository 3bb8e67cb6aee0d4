-- Values that end by themselves: owners of mailboxes, one-time codes, counts of a day. A write removes some that have ended.
CREATE TABLE cf_expiring (
    tenant  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    version INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    content BLOB    NOT NULL,
    PRIMARY KEY (tenant, kind, name)
) WITHOUT ROWID;

CREATE INDEX cf_expiring_end ON cf_expiring (ends_at);
