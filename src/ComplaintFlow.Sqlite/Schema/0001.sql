-- Instants are microseconds since 1970 (UTC). Ids are the 16 bytes of the UUID, most significant first, so that they sort as the UUID does.
-- A column "…_key" holds the name beside it in invariant upper case: names are compared without case.

CREATE TABLE cf_complaint (
    tenant   TEXT    NOT NULL,
    id       BLOB    NOT NULL,
    version  INTEGER NOT NULL,
    head     BLOB    NOT NULL, -- the hash of the last journal entry
    snapshot BLOB    NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Apart from the snapshot, so that a page of a list holds many rows and reads no payload.
CREATE TABLE cf_summary (
    tenant         TEXT    NOT NULL,
    id             BLOB    NOT NULL,
    version        INTEGER NOT NULL,
    number         TEXT    NOT NULL,
    received_at    INTEGER NOT NULL,
    channel        TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    state_key      TEXT    NOT NULL,
    tier           TEXT,
    tier_key       TEXT,
    queue_rank     INTEGER NOT NULL, -- the negative rank of the tier: ascending, as the rest of the queue's order
    category       TEXT,
    category_key   TEXT,
    severity       INTEGER,
    department     TEXT,
    department_key TEXT,
    owner          TEXT,
    owner_key      TEXT,
    is_open        INTEGER NOT NULL,
    next_due_at    INTEGER NOT NULL, -- the largest integer where no clock runs: those come last
    breaches       INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) WITHOUT ROWID;

CREATE INDEX cf_summary_newest ON cf_summary (tenant, received_at, id);
CREATE INDEX cf_summary_queue ON cf_summary (tenant, queue_rank, next_due_at, received_at, id) WHERE is_open = 1;

CREATE TABLE cf_journal (
    tenant  TEXT    NOT NULL,
    id      BLOB    NOT NULL,
    version INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    content BLOB    NOT NULL, -- the bytes exactly as hashed
    hash    BLOB    NOT NULL,
    PRIMARY KEY (tenant, id, version)
);

CREATE TABLE cf_unique_key (
    tenant TEXT    NOT NULL,
    kind   INTEGER NOT NULL,
    value  TEXT    NOT NULL,
    id     BLOB    NOT NULL,
    PRIMARY KEY (tenant, kind, value)
) WITHOUT ROWID;

CREATE TABLE cf_signal (
    tenant TEXT    NOT NULL,
    kind   TEXT    NOT NULL,
    value  TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    id     BLOB    NOT NULL,
    PRIMARY KEY (tenant, kind, value, at, id)
) WITHOUT ROWID;

CREATE TABLE cf_alarm (
    tenant  TEXT    NOT NULL,
    id      BLOB    NOT NULL,
    version INTEGER NOT NULL, -- of the complaint whose commit set it
    wake_at INTEGER NOT NULL,
    holder  TEXT,
    until   INTEGER,
    tries   INTEGER NOT NULL DEFAULT 0,
    parked  INTEGER NOT NULL DEFAULT 0,
    reason  TEXT, -- why it is parked
    PRIMARY KEY (tenant, id)
) WITHOUT ROWID;

CREATE INDEX cf_alarm_due ON cf_alarm (wake_at) WHERE parked = 0;
CREATE INDEX cf_alarm_parked ON cf_alarm (tenant, wake_at, id) WHERE parked = 1;

CREATE TABLE cf_message (
    sequence   INTEGER NOT NULL PRIMARY KEY, -- the order of the commits
    tenant     TEXT    NOT NULL,
    message_id TEXT    NOT NULL,
    id         BLOB    NOT NULL,
    kind       INTEGER NOT NULL,
    topic      TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    payload    BLOB    NOT NULL,
    behind     INTEGER NOT NULL, -- 1: behind an older message of its complaint
    due_at     INTEGER NOT NULL,
    holder     TEXT,
    until      INTEGER,
    tries      INTEGER NOT NULL DEFAULT 0,
    died_at    INTEGER,
    reason     TEXT,
    UNIQUE (tenant, message_id)
);

CREATE INDEX cf_message_due ON cf_message (due_at, sequence) WHERE behind = 0 AND died_at IS NULL;
CREATE INDEX cf_message_lane ON cf_message (tenant, id, sequence) WHERE kind = 1;
CREATE INDEX cf_message_dead ON cf_message (tenant, died_at, sequence) WHERE died_at IS NOT NULL;

CREATE TABLE cf_definition (
    hash    TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
);
