CREATE TABLE [Orders] (
    [Id] int NOT NULL IDENTITY,
    [Number] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_Orders] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [cf_alarm] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    [version] bigint NOT NULL,
    [wake_at] bigint NOT NULL,
    [holder] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [until] bigint NULL,
    [tries] int NOT NULL,
    [parked] bit NOT NULL,
    [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [cf_alarm_pk] PRIMARY KEY ([tenant], [id])
);
GO


CREATE TABLE [cf_complaint] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    [version] bigint NOT NULL,
    [head] binary(32) NOT NULL,
    [snapshot] varbinary(max) NOT NULL,
    CONSTRAINT [cf_complaint_pk] PRIMARY KEY ([tenant], [id])
);
GO


CREATE TABLE [cf_definition] (
    [hash] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [content] varbinary(max) NOT NULL,
    CONSTRAINT [cf_definition_pk] PRIMARY KEY ([hash])
);
GO


CREATE TABLE [cf_expiring] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] bigint NOT NULL,
    [ends_at] bigint NOT NULL,
    [content] varbinary(max) NOT NULL,
    CONSTRAINT [cf_expiring_pk] PRIMARY KEY ([tenant], [kind], [name])
);
GO


CREATE TABLE [cf_journal] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    [version] bigint NOT NULL,
    [at] bigint NOT NULL,
    [content] varbinary(max) NOT NULL,
    [hash] binary(32) NOT NULL,
    CONSTRAINT [cf_journal_pk] PRIMARY KEY ([tenant], [id], [version])
);
GO


CREATE TABLE [cf_message] (
    [sequence] bigint NOT NULL IDENTITY,
    [message_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] smallint NOT NULL,
    [topic] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [created_at] bigint NOT NULL,
    [payload] varbinary(max) NOT NULL,
    [channel] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [endpoint] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [out_of_lane] bit NOT NULL,
    [status] smallint NOT NULL,
    [due_at] bigint NOT NULL,
    [holder] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [until] bigint NULL,
    [tries] int NOT NULL,
    [died_at] bigint NULL,
    [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    CONSTRAINT [cf_message_pk] PRIMARY KEY ([sequence])
);
GO


CREATE TABLE [cf_schema_version] (
    [id] int NOT NULL,
    [version] int NOT NULL,
    CONSTRAINT [cf_schema_version_pk] PRIMARY KEY ([id])
);
GO


CREATE TABLE [cf_search_key] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    [value] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [cf_search_key_pk] PRIMARY KEY ([tenant], [value], [id])
);
GO


CREATE TABLE [cf_signal] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    [kind] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] bigint NOT NULL,
    [payload] varbinary(max) NOT NULL,
    CONSTRAINT [cf_signal_pk] PRIMARY KEY ([tenant], [kind], [value], [at], [id])
);
GO


CREATE TABLE [cf_summary] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    [version] bigint NOT NULL,
    [number] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [received_at] bigint NOT NULL,
    [channel] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state_key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [tier] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [tier_key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [queue_rank] bigint NOT NULL,
    [category] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [category_key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [severity] smallint NULL,
    [priority] smallint NULL,
    [queue_priority] smallint NOT NULL,
    [department] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [department_key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [owner] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [owner_key] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [is_open] bit NOT NULL,
    [next_due_at] bigint NOT NULL,
    [breaches] int NOT NULL,
    [active_until] bigint NULL,
    CONSTRAINT [cf_summary_pk] PRIMARY KEY ([tenant], [id])
);
GO


CREATE TABLE [cf_unique_key] (
    [tenant] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] smallint NOT NULL,
    [hash] binary(32) NOT NULL,
    [value] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [id] binary(16) NOT NULL,
    CONSTRAINT [cf_unique_key_pk] PRIMARY KEY ([tenant], [kind], [hash])
);
GO


IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'id', N'version') AND [object_id] = OBJECT_ID(N'[cf_schema_version]'))
    SET IDENTITY_INSERT [cf_schema_version] ON;
INSERT INTO [cf_schema_version] ([id], [version])
VALUES (1, 5);
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'id', N'version') AND [object_id] = OBJECT_ID(N'[cf_schema_version]'))
    SET IDENTITY_INSERT [cf_schema_version] OFF;
GO


CREATE INDEX [cf_alarm_backlog] ON [cf_alarm] ([parked], [wake_at]);
GO


CREATE INDEX [cf_alarm_due] ON [cf_alarm] ([tenant], [parked], [wake_at], [id]);
GO


CREATE INDEX [cf_expiring_end] ON [cf_expiring] ([ends_at]);
GO


CREATE INDEX [cf_message_backlog] ON [cf_message] ([status], [due_at]);
GO


CREATE INDEX [cf_message_dead] ON [cf_message] ([tenant], [status], [died_at], [sequence]);
GO


CREATE INDEX [cf_message_due] ON [cf_message] ([tenant], [channel], [status], [due_at], [sequence]);
GO


CREATE UNIQUE INDEX [cf_message_id] ON [cf_message] ([tenant], [message_id]);
GO


CREATE INDEX [cf_message_lane] ON [cf_message] ([tenant], [id], [kind], [channel], [endpoint], [sequence]);
GO


CREATE INDEX [cf_search_key_complaint] ON [cf_search_key] ([tenant], [id]);
GO


CREATE INDEX [cf_summary_newest] ON [cf_summary] ([tenant], [received_at], [id]);
GO


CREATE INDEX [cf_summary_queue] ON [cf_summary] ([tenant], [is_open], [queue_rank], [queue_priority], [next_due_at], [received_at], [id]);
GO
