-- A column "…_key" holds the name beside it in invariant upper case: names are compared without case, and by ordinals, which is what the collation "C" does.
-- Tables whose rows change with every commit leave room on their pages: a new version of a row stays on its page, and no index is touched unless its columns changed.

CREATE TABLE cf_complaint (
    tenant   text   COLLATE "C" NOT NULL,
    id       uuid   NOT NULL,
    version  bigint NOT NULL,
    head     bytea  NOT NULL, -- the hash of the last journal entry; a commit that does not follow from it would write null, and fails
    snapshot bytea  NOT NULL,
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 70, toast_tuple_target = 4080); -- a snapshot of usual size stays in its row: to move it out with every commit takes twice as long

-- Apart from the snapshot, so that a page of a list holds many rows and reads no payload.
CREATE TABLE cf_summary (
    tenant         text        COLLATE "C" NOT NULL,
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    number         text        NOT NULL,
    received_at    timestamptz NOT NULL,
    channel        text        NOT NULL,
    state          text        NOT NULL,
    state_key      text        COLLATE "C" NOT NULL,
    tier           text,
    tier_key       text        COLLATE "C",
    queue_rank     bigint      NOT NULL, -- the negative rank of the tier: ascending, as the rest of the queue's order
    category       text,
    category_key   text        COLLATE "C",
    severity       smallint,
    department     text,
    department_key text        COLLATE "C",
    owner          text,
    owner_key      text        COLLATE "C",
    is_open        boolean     NOT NULL,
    next_due_at    timestamptz NOT NULL, -- infinity where no clock runs: those come last
    breaches       integer     NOT NULL,
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 80);

CREATE INDEX cf_summary_newest ON cf_summary (tenant, received_at, id);
CREATE INDEX cf_summary_queue ON cf_summary (tenant, queue_rank, next_due_at, received_at, id) WHERE is_open;

CREATE TABLE cf_journal (
    tenant  text        COLLATE "C" NOT NULL,
    id      uuid        NOT NULL,
    version bigint      NOT NULL,
    at      timestamptz NOT NULL,
    content bytea       NOT NULL, -- the bytes exactly as hashed
    hash    bytea       NOT NULL,
    PRIMARY KEY (tenant, id, version)
);

CREATE TABLE cf_unique_key (
    tenant text     COLLATE "C" NOT NULL,
    kind   smallint NOT NULL,
    value  text     COLLATE "C" NOT NULL,
    id     uuid     NOT NULL,
    PRIMARY KEY (tenant, kind, value)
);

CREATE TABLE cf_signal (
    tenant text        COLLATE "C" NOT NULL,
    kind   text        COLLATE "C" NOT NULL,
    value  text        COLLATE "C" NOT NULL,
    at     timestamptz NOT NULL,
    id     uuid        NOT NULL,
    PRIMARY KEY (tenant, kind, value, at, id)
);

-- Narrow, apart from the wide snapshot: workers ask for it all the time. Dead rows are cleared early, since each poll passes by them.
CREATE TABLE cf_alarm (
    tenant  text        COLLATE "C" NOT NULL,
    id      uuid        NOT NULL,
    version bigint      NOT NULL, -- of the complaint whose commit set it
    wake_at timestamptz,          -- null: none
    holder  text,
    until   timestamptz,
    tries   integer     NOT NULL DEFAULT 0,
    parked  boolean     NOT NULL DEFAULT false,
    reason  text,                 -- why it is parked
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

CREATE INDEX cf_alarm_due ON cf_alarm (wake_at) WHERE wake_at IS NOT NULL AND NOT parked;
CREATE INDEX cf_alarm_parked ON cf_alarm (tenant, wake_at, id) WHERE parked;

CREATE TABLE cf_message (
    tenant     text        COLLATE "C" NOT NULL,
    message_id text        COLLATE "C" NOT NULL,
    sequence   bigint      GENERATED ALWAYS AS IDENTITY, -- the order of the commits
    id         uuid        NOT NULL,
    kind       smallint    NOT NULL,
    topic      text        NOT NULL,
    created_at timestamptz NOT NULL,
    payload    bytea       NOT NULL,
    behind     boolean     NOT NULL, -- an older message of its complaint must leave first
    due_at     timestamptz NOT NULL,
    holder     text,
    until      timestamptz,
    tries      integer     NOT NULL DEFAULT 0,
    died_at    timestamptz,
    reason     text,
    PRIMARY KEY (tenant, message_id)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

CREATE INDEX cf_message_due ON cf_message (due_at, sequence) WHERE NOT behind AND died_at IS NULL;
CREATE INDEX cf_message_lane ON cf_message (tenant, id, sequence) WHERE kind = 1;
CREATE INDEX cf_message_dead ON cf_message (tenant, died_at, sequence) WHERE died_at IS NOT NULL;

CREATE TABLE cf_definition (
    hash    text  COLLATE "C" NOT NULL PRIMARY KEY,
    content bytea NOT NULL
);
