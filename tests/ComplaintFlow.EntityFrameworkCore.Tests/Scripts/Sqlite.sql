CREATE TABLE "Orders" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Orders" PRIMARY KEY AUTOINCREMENT,
    "Number" TEXT NOT NULL
);


CREATE TABLE "cf_alarm" (
    "tenant" TEXT NOT NULL,
    "id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "wake_at" INTEGER NOT NULL,
    "holder" TEXT NULL,
    "until" INTEGER NULL,
    "tries" INTEGER NOT NULL,
    "parked" INTEGER NOT NULL,
    "reason" TEXT NULL,
    CONSTRAINT "cf_alarm_pk" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "cf_complaint" (
    "tenant" TEXT NOT NULL,
    "id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "head" BLOB NOT NULL,
    "snapshot" BLOB NOT NULL,
    CONSTRAINT "cf_complaint_pk" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "cf_definition" (
    "hash" TEXT NOT NULL CONSTRAINT "cf_definition_pk" PRIMARY KEY,
    "content" BLOB NOT NULL
);


CREATE TABLE "cf_expiring" (
    "tenant" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "cf_expiring_pk" PRIMARY KEY ("tenant", "kind", "name")
);


CREATE TABLE "cf_journal" (
    "tenant" TEXT NOT NULL,
    "id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "hash" BLOB NOT NULL,
    CONSTRAINT "cf_journal_pk" PRIMARY KEY ("tenant", "id", "version")
);


CREATE TABLE "cf_message" (
    "sequence" INTEGER NOT NULL CONSTRAINT "cf_message_pk" PRIMARY KEY AUTOINCREMENT,
    "message_id" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "payload" BLOB NOT NULL,
    "channel" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "out_of_lane" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "holder" TEXT NULL,
    "until" INTEGER NULL,
    "tries" INTEGER NOT NULL,
    "died_at" INTEGER NULL,
    "reason" TEXT NULL,
    "tenant" TEXT NOT NULL,
    "id" BLOB NOT NULL
);


CREATE TABLE "cf_schema_version" (
    "id" INTEGER NOT NULL CONSTRAINT "cf_schema_version_pk" PRIMARY KEY,
    "version" INTEGER NOT NULL
);


CREATE TABLE "cf_search_key" (
    "tenant" TEXT NOT NULL,
    "id" BLOB NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "cf_search_key_pk" PRIMARY KEY ("tenant", "value", "id")
);


CREATE TABLE "cf_signal" (
    "tenant" TEXT NOT NULL,
    "id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "payload" BLOB NOT NULL,
    CONSTRAINT "cf_signal_pk" PRIMARY KEY ("tenant", "kind", "value", "at", "id")
);


CREATE TABLE "cf_summary" (
    "tenant" TEXT NOT NULL,
    "id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "received_at" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_key" TEXT NOT NULL,
    "tier" TEXT NULL,
    "tier_key" TEXT NULL,
    "queue_rank" INTEGER NOT NULL,
    "category" TEXT NULL,
    "category_key" TEXT NULL,
    "severity" INTEGER NULL,
    "priority" INTEGER NULL,
    "queue_priority" INTEGER NOT NULL,
    "department" TEXT NULL,
    "department_key" TEXT NULL,
    "owner" TEXT NULL,
    "owner_key" TEXT NULL,
    "is_open" INTEGER NOT NULL,
    "next_due_at" INTEGER NOT NULL,
    "breaches" INTEGER NOT NULL,
    "active_until" INTEGER NULL,
    CONSTRAINT "cf_summary_pk" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "cf_unique_key" (
    "tenant" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "hash" BLOB NOT NULL,
    "value" TEXT NOT NULL,
    "id" BLOB NOT NULL,
    CONSTRAINT "cf_unique_key_pk" PRIMARY KEY ("tenant", "kind", "hash")
);


INSERT INTO "cf_schema_version" ("id", "version")
VALUES (1, 5);
SELECT changes();



CREATE INDEX "cf_alarm_backlog" ON "cf_alarm" ("parked", "wake_at");


CREATE INDEX "cf_alarm_due" ON "cf_alarm" ("tenant", "parked", "wake_at", "id");


CREATE INDEX "cf_expiring_end" ON "cf_expiring" ("ends_at");


CREATE INDEX "cf_message_backlog" ON "cf_message" ("status", "due_at");


CREATE INDEX "cf_message_dead" ON "cf_message" ("tenant", "status", "died_at", "sequence");


CREATE INDEX "cf_message_due" ON "cf_message" ("tenant", "channel", "status", "due_at", "sequence");


CREATE UNIQUE INDEX "cf_message_id" ON "cf_message" ("tenant", "message_id");


CREATE INDEX "cf_message_lane" ON "cf_message" ("tenant", "id", "kind", "channel", "endpoint", "sequence");


CREATE INDEX "cf_search_key_complaint" ON "cf_search_key" ("tenant", "id");


CREATE INDEX "cf_summary_newest" ON "cf_summary" ("tenant", "received_at", "id");


CREATE INDEX "cf_summary_queue" ON "cf_summary" ("tenant", "is_open", "queue_rank", "queue_priority", "next_due_at", "received_at", "id");
