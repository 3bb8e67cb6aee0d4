-- a receipt

INSERT INTO [cf_complaint] ([tenant], [id], [head], [snapshot], [version]) VALUES (@p0, @p1, @p2, @p3, @p4);
INSERT INTO [cf_journal] ([tenant], [id], [version], [at], [content], [hash]) VALUES (@p5, @p6, @p7, @p8, @p9, @p10);
INSERT INTO [cf_summary] ([tenant], [id], [active_until], [breaches], [category], [category_key], [channel], [department], [department_key], [is_open], [next_due_at], [number], [owner], [owner_key], [priority], [queue_priority], [queue_rank], [received_at], [severity], [state], [state_key], [tier], [tier_key], [version]) VALUES (@p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34);
INSERT INTO [cf_unique_key] ([tenant], [kind], [hash], [id], [value]) VALUES (@p35, @p36, @p37, @p38, @p39);
INSERT INTO [cf_alarm] ([tenant], [id], [holder], [parked], [reason], [tries], [until], [version], [wake_at]) VALUES (@p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48);
INSERT INTO [cf_search_key] ([tenant], [value], [id]) VALUES (@p49, @p50, @p51);
INSERT INTO [cf_message] ([channel], [created_at], [died_at], [due_at], [endpoint], [holder], [id], [kind], [message_id], [out_of_lane], [payload], [reason], [status], [tenant], [topic], [tries], [until]) SELECT @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, @p61, @p62, @p63, CASE WHEN EXISTS (SELECT 1 FROM [cf_message] WHERE [tenant] = @p64 AND [id] = @p65 AND [kind] = @p66 AND [channel] = @p67 AND [endpoint] = @p68 AND [out_of_lane] = @p69) THEN @p70 ELSE @p71 END, @p72, @p73, @p74, @p75;
INSERT INTO [cf_message] ([channel], [created_at], [died_at], [due_at], [endpoint], [holder], [id], [kind], [message_id], [out_of_lane], [payload], [reason], [status], [tenant], [topic], [tries], [until]) VALUES (@p76, @p77, @p78, @p79, @p80, @p81, @p82, @p83, @p84, @p85, @p86, @p87, @p88, @p89, @p90, @p91, @p92);
-- p0 String, p1 Binary, p2 Binary, p3 Binary, p4 Int64, p5 String, p6 Binary, p7 Int64, p8 Int64, p9 Binary, p10 Binary, p11 String, p12 Binary, p13 Int64, p14 Int32, p15 String, p16 String, p17 String, p18 String, p19 String, p20 Boolean, p21 Int64, p22 String, p23 String, p24 String, p25 Int16, p26 Int16, p27 Int64, p28 Int64, p29 Int16, p30 String, p31 String, p32 String, p33 String, p34 Int64, p35 String, p36 Int16, p37 Binary, p38 Binary, p39 String, p40 String, p41 Binary, p42 String, p43 Boolean, p44 String, p45 Int32, p46 Int64, p47 Int64, p48 Int64, p49 String, p50 String, p51 Binary, p52 String, p53 Int64, p54 Int64, p55 Int64, p56 String, p57 String, p58 Binary, p59 Int16, p60 String, p61 Boolean, p62 Binary, p63 String, p64 String, p65 Binary, p66 Int16, p67 String, p68 String, p69 Boolean, p70 Int16, p71 Int16, p72 String, p73 String, p74 Int32, p75 Int64, p76 String, p77 Int64, p78 Int64, p79 Int64, p80 String, p81 String, p82 Binary, p83 Int16, p84 String, p85 Boolean, p86 Binary, p87 String, p88 Int16, p89 String, p90 String, p91 Int32, p92 Int64

INSERT INTO [cf_signal] ([tenant], [kind], [value], [at], [id], [payload]) SELECT @p0, @p1, @p2, @p3, @p4, @p5 WHERE NOT EXISTS (SELECT 1 FROM [cf_signal] WHERE [tenant] = @p6 AND [kind] = @p7 AND [value] = @p8 AND [at] = @p9 AND [id] = @p10);
-- p0 String, p1 String, p2 String, p3 Int64, p4 Binary, p5 Binary, p6 String, p7 String, p8 String, p9 Int64, p10 Binary

-- a change

SELECT [c].[tenant], [c].[value], [c].[id]
FROM [cf_search_key] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[id] = @ids1
-- @tenants1 String, @ids1 Binary

UPDATE [cf_complaint] SET [version] = @p0, [head] = @p1, [snapshot] = @p2 WHERE [tenant] = @p3 AND [id] = @p4 AND [version] = @p5 AND [head] = @p6;
INSERT INTO [cf_journal] ([tenant], [id], [version], [at], [content], [hash]) VALUES (@p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [cf_summary] SET [active_until] = @p13, [breaches] = @p14, [category] = @p15, [category_key] = @p16, [channel] = @p17, [department] = @p18, [department_key] = @p19, [is_open] = @p20, [next_due_at] = @p21, [number] = @p22, [owner] = @p23, [owner_key] = @p24, [priority] = @p25, [queue_priority] = @p26, [queue_rank] = @p27, [received_at] = @p28, [severity] = @p29, [state] = @p30, [state_key] = @p31, [tier] = @p32, [tier_key] = @p33, [version] = @p34 WHERE [tenant] = @p35 AND [id] = @p36;
UPDATE [cf_alarm] SET [holder] = @p37, [parked] = @p38, [reason] = @p39, [tries] = @p40, [until] = @p41, [version] = @p42, [wake_at] = @p43 WHERE [tenant] = @p44 AND [id] = @p45;
INSERT INTO [cf_search_key] ([tenant], [value], [id]) VALUES (@p46, @p47, @p48);
INSERT INTO [cf_message] ([channel], [created_at], [died_at], [due_at], [endpoint], [holder], [id], [kind], [message_id], [out_of_lane], [payload], [reason], [status], [tenant], [topic], [tries], [until]) SELECT @p49, @p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60, CASE WHEN EXISTS (SELECT 1 FROM [cf_message] WHERE [tenant] = @p61 AND [id] = @p62 AND [kind] = @p63 AND [channel] = @p64 AND [endpoint] = @p65 AND [out_of_lane] = @p66) THEN @p67 ELSE @p68 END, @p69, @p70, @p71, @p72;
-- p0 Int64, p1 Binary, p2 Binary, p3 String, p4 Binary, p5 Int64, p6 Binary, p7 String, p8 Binary, p9 Int64, p10 Int64, p11 Binary, p12 Binary, p13 Int64, p14 Int32, p15 String, p16 String, p17 String, p18 String, p19 String, p20 Boolean, p21 Int64, p22 String, p23 String, p24 String, p25 Int16, p26 Int16, p27 Int64, p28 Int64, p29 Int16, p30 String, p31 String, p32 String, p33 String, p34 Int64, p35 String, p36 Binary, p37 String, p38 Boolean, p39 String, p40 Int32, p41 Int64, p42 Int64, p43 Int64, p44 String, p45 Binary, p46 String, p47 String, p48 Binary, p49 String, p50 Int64, p51 Int64, p52 Int64, p53 String, p54 String, p55 Binary, p56 Int16, p57 String, p58 Boolean, p59 Binary, p60 String, p61 String, p62 Binary, p63 Int16, p64 String, p65 String, p66 Boolean, p67 Int16, p68 Int16, p69 String, p70 String, p71 Int32, p72 Int64

-- a change that ends the alarm

UPDATE [cf_complaint] SET [version] = @p0, [head] = @p1, [snapshot] = @p2 WHERE [tenant] = @p3 AND [id] = @p4 AND [version] = @p5 AND [head] = @p6;
INSERT INTO [cf_journal] ([tenant], [id], [version], [at], [content], [hash]) VALUES (@p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [cf_summary] SET [active_until] = @p13, [breaches] = @p14, [category] = @p15, [category_key] = @p16, [channel] = @p17, [department] = @p18, [department_key] = @p19, [is_open] = @p20, [next_due_at] = @p21, [number] = @p22, [owner] = @p23, [owner_key] = @p24, [priority] = @p25, [queue_priority] = @p26, [queue_rank] = @p27, [received_at] = @p28, [severity] = @p29, [state] = @p30, [state_key] = @p31, [tier] = @p32, [tier_key] = @p33, [version] = @p34 WHERE [tenant] = @p35 AND [id] = @p36;
DELETE FROM [cf_alarm] WHERE [tenant] = @p37 AND [id] = @p38;
-- p0 Int64, p1 Binary, p2 Binary, p3 String, p4 Binary, p5 Int64, p6 Binary, p7 String, p8 Binary, p9 Int64, p10 Int64, p11 Binary, p12 Binary, p13 Int64, p14 Int32, p15 String, p16 String, p17 String, p18 String, p19 String, p20 Boolean, p21 Int64, p22 String, p23 String, p24 String, p25 Int16, p26 Int16, p27 Int64, p28 Int64, p29 Int16, p30 String, p31 String, p32 String, p33 String, p34 Int64, p35 String, p36 Binary, p37 String, p38 Binary

-- a change that sets one again

UPDATE [cf_complaint] SET [version] = @p0, [head] = @p1, [snapshot] = @p2 WHERE [tenant] = @p3 AND [id] = @p4 AND [version] = @p5 AND [head] = @p6;
INSERT INTO [cf_journal] ([tenant], [id], [version], [at], [content], [hash]) VALUES (@p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [cf_summary] SET [active_until] = @p13, [breaches] = @p14, [category] = @p15, [category_key] = @p16, [channel] = @p17, [department] = @p18, [department_key] = @p19, [is_open] = @p20, [next_due_at] = @p21, [number] = @p22, [owner] = @p23, [owner_key] = @p24, [priority] = @p25, [queue_priority] = @p26, [queue_rank] = @p27, [received_at] = @p28, [severity] = @p29, [state] = @p30, [state_key] = @p31, [tier] = @p32, [tier_key] = @p33, [version] = @p34 WHERE [tenant] = @p35 AND [id] = @p36;
INSERT INTO [cf_alarm] ([tenant], [id], [holder], [parked], [reason], [tries], [until], [version], [wake_at]) VALUES (@p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45);
-- p0 Int64, p1 Binary, p2 Binary, p3 String, p4 Binary, p5 Int64, p6 Binary, p7 String, p8 Binary, p9 Int64, p10 Int64, p11 Binary, p12 Binary, p13 Int64, p14 Int32, p15 String, p16 String, p17 String, p18 String, p19 String, p20 Boolean, p21 Int64, p22 String, p23 String, p24 String, p25 Int16, p26 Int16, p27 Int64, p28 Int64, p29 Int16, p30 String, p31 String, p32 String, p33 String, p34 Int64, p35 String, p36 Binary, p37 String, p38 Binary, p39 String, p40 Boolean, p41 String, p42 Int32, p43 Int64, p44 Int64, p45 Int64

-- a change after a second look

SELECT TOP(2) [c].[tenant], [c].[id], [c].[version], [c].[head], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [cf_alarm] AS [c0]
        WHERE [c0].[tenant] = @tenant AND [c0].[id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [cf_complaint] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id0
-- @tenant String, @id Binary, @id0 Binary

SELECT [c].[tenant] AS [Tenant], [c].[kind] AS [Kind], [c].[hash] AS [Hash]
FROM [cf_unique_key] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[hash] = @hashes1
-- @tenants1 String, @hashes1 Binary

SELECT [c].[tenant] AS [Tenant], [c].[message_id] AS [MessageId]
FROM [cf_message] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[message_id] IN (@ids1, @ids2)
-- @tenants1 String, @ids1 String, @ids2 String

UPDATE [cf_complaint] SET [version] = @p0, [head] = @p1, [snapshot] = @p2 WHERE [tenant] = @p3 AND [id] = @p4 AND [version] = @p5 AND [head] = @p6;
INSERT INTO [cf_journal] ([tenant], [id], [version], [at], [content], [hash]) VALUES (@p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [cf_summary] SET [active_until] = @p13, [breaches] = @p14, [category] = @p15, [category_key] = @p16, [channel] = @p17, [department] = @p18, [department_key] = @p19, [is_open] = @p20, [next_due_at] = @p21, [number] = @p22, [owner] = @p23, [owner_key] = @p24, [priority] = @p25, [queue_priority] = @p26, [queue_rank] = @p27, [received_at] = @p28, [severity] = @p29, [state] = @p30, [state_key] = @p31, [tier] = @p32, [tier_key] = @p33, [version] = @p34 WHERE [tenant] = @p35 AND [id] = @p36;
INSERT INTO [cf_summary] ([tenant], [id], [active_until], [breaches], [category], [category_key], [channel], [department], [department_key], [is_open], [next_due_at], [number], [owner], [owner_key], [priority], [queue_priority], [queue_rank], [received_at], [severity], [state], [state_key], [tier], [tier_key], [version]) SELECT @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60 WHERE NOT EXISTS (SELECT 1 FROM [cf_summary] WHERE [tenant] = @p61 AND [id] = @p62);
UPDATE [cf_alarm] SET [holder] = @p63, [parked] = @p64, [reason] = @p65, [tries] = @p66, [until] = @p67, [version] = @p68, [wake_at] = @p69 WHERE [tenant] = @p70 AND [id] = @p71;
INSERT INTO [cf_alarm] ([tenant], [id], [holder], [parked], [reason], [tries], [until], [version], [wake_at]) SELECT @p72, @p73, @p74, @p75, @p76, @p77, @p78, @p79, @p80 WHERE NOT EXISTS (SELECT 1 FROM [cf_alarm] WHERE [tenant] = @p81 AND [id] = @p82);
-- p0 Int64, p1 Binary, p2 Binary, p3 String, p4 Binary, p5 Int64, p6 Binary, p7 String, p8 Binary, p9 Int64, p10 Int64, p11 Binary, p12 Binary, p13 Int64, p14 Int32, p15 String, p16 String, p17 String, p18 String, p19 String, p20 Boolean, p21 Int64, p22 String, p23 String, p24 String, p25 Int16, p26 Int16, p27 Int64, p28 Int64, p29 Int16, p30 String, p31 String, p32 String, p33 String, p34 Int64, p35 String, p36 Binary, p37 String, p38 Binary, p39 Int64, p40 Int32, p41 String, p42 String, p43 String, p44 String, p45 String, p46 Boolean, p47 Int64, p48 String, p49 String, p50 String, p51 Int16, p52 Int16, p53 Int64, p54 Int64, p55 Int16, p56 String, p57 String, p58 String, p59 String, p60 Int64, p61 String, p62 Binary, p63 String, p64 Boolean, p65 String, p66 Int32, p67 Int64, p68 Int64, p69 Int64, p70 String, p71 Binary, p72 String, p73 Binary, p74 String, p75 Boolean, p76 String, p77 Int32, p78 Int64, p79 Int64, p80 Int64, p81 String, p82 Binary

UPDATE [cf_complaint] SET [version] = @p0, [head] = @p1, [snapshot] = @p2 WHERE [tenant] = @p3 AND [id] = @p4 AND [version] = @p5 AND [head] = @p6;
INSERT INTO [cf_journal] ([tenant], [id], [version], [at], [content], [hash]) VALUES (@p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [cf_summary] SET [active_until] = @p13, [breaches] = @p14, [category] = @p15, [category_key] = @p16, [channel] = @p17, [department] = @p18, [department_key] = @p19, [is_open] = @p20, [next_due_at] = @p21, [number] = @p22, [owner] = @p23, [owner_key] = @p24, [priority] = @p25, [queue_priority] = @p26, [queue_rank] = @p27, [received_at] = @p28, [severity] = @p29, [state] = @p30, [state_key] = @p31, [tier] = @p32, [tier_key] = @p33, [version] = @p34 WHERE [tenant] = @p35 AND [id] = @p36;
INSERT INTO [cf_summary] ([tenant], [id], [active_until], [breaches], [category], [category_key], [channel], [department], [department_key], [is_open], [next_due_at], [number], [owner], [owner_key], [priority], [queue_priority], [queue_rank], [received_at], [severity], [state], [state_key], [tier], [tier_key], [version]) SELECT @p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58, @p59, @p60 WHERE NOT EXISTS (SELECT 1 FROM [cf_summary] WHERE [tenant] = @p61 AND [id] = @p62);
-- p0 Int64, p1 Binary, p2 Binary, p3 String, p4 Binary, p5 Int64, p6 Binary, p7 String, p8 Binary, p9 Int64, p10 Int64, p11 Binary, p12 Binary, p13 Int64, p14 Int32, p15 String, p16 String, p17 String, p18 String, p19 String, p20 Boolean, p21 Int64, p22 String, p23 String, p24 String, p25 Int16, p26 Int16, p27 Int64, p28 Int64, p29 Int16, p30 String, p31 String, p32 String, p33 String, p34 Int64, p35 String, p36 Binary, p37 String, p38 Binary, p39 Int64, p40 Int32, p41 String, p42 String, p43 String, p44 String, p45 String, p46 Boolean, p47 Int64, p48 String, p49 String, p50 String, p51 Int16, p52 Int16, p53 Int64, p54 Int64, p55 Int16, p56 String, p57 String, p58 String, p59 String, p60 Int64, p61 String, p62 Binary

DELETE FROM [cf_alarm] WHERE [tenant] = @p0 AND [id] = @p1;
-- p0 String, p1 Binary

-- heads that are not known

SELECT TOP(2) [c].[tenant], [c].[id], [c].[version], [c].[head], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [cf_alarm] AS [c0]
        WHERE [c0].[tenant] = @tenant AND [c0].[id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [cf_complaint] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id0
-- @tenant String, @id Binary, @id0 Binary

SELECT [c].[tenant], [c].[id], [c].[version], [c].[head], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [cf_alarm] AS [c0]
        WHERE [c0].[tenant] = [c].[tenant] AND [c0].[id] = [c].[id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [cf_complaint] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[id] IN (@ids1, @ids2)
-- @tenants1 String, @ids1 Binary, @ids2 Binary

-- a look after an answer was lost

SELECT TOP(2) [c].[tenant], [c].[id], [c].[version], [c].[head], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [cf_alarm] AS [c0]
        WHERE [c0].[tenant] = @tenant AND [c0].[id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [cf_complaint] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id0
-- @tenant String, @id Binary, @id0 Binary

SELECT TOP(2) [c].[hash]
FROM [cf_journal] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id AND [c].[version] = @version
-- @tenant String, @id Binary, @version Int64

SELECT [c].[tenant] AS [Tenant], [c].[kind] AS [Kind], [c].[hash] AS [Hash]
FROM [cf_unique_key] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[hash] = @hashes1
-- @tenants1 String, @hashes1 Binary

SELECT [c].[tenant] AS [Tenant], [c].[message_id] AS [MessageId]
FROM [cf_message] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[message_id] IN (@ids1, @ids2)
-- @tenants1 String, @ids1 String, @ids2 String

-- a definition

INSERT INTO [cf_definition] ([hash], [content]) SELECT @p0, @p1 WHERE NOT EXISTS (SELECT 1 FROM [cf_definition] WHERE [hash] = @p2);
-- p0 String, p1 Binary, p2 String

-- leases of alarms, one of them lost to another worker

SELECT TOP(@p) [c].[tenant], [c].[id], [c].[holder], [c].[parked], [c].[reason], [c].[tries], [c].[until], [c].[version], [c].[wake_at]
FROM [cf_alarm] AS [c]
WHERE [c].[parked] = CAST(0 AS bit) AND [c].[wake_at] <= @now AND ([c].[until] IS NULL OR [c].[until] <= @now1) AND [c].[tenant] = @tenant
ORDER BY [c].[wake_at], [c].[id]
-- @p Int32, @now Int64, @now1 Int64, @tenant String

UPDATE [cf_alarm] SET [holder] = @p0, [until] = @p1, [tries] = @p2 WHERE [tenant] = @p3 AND [id] = @p4 AND [version] = @p5 AND [wake_at] = @p6 AND [parked] = @p7 AND [holder] IS NULL AND [until] IS NULL AND [tries] = @p8;
UPDATE [cf_alarm] SET [holder] = @p9, [until] = @p10, [tries] = @p11 WHERE [tenant] = @p12 AND [id] = @p13 AND [version] = @p14 AND [wake_at] = @p15 AND [parked] = @p16 AND [holder] = @p17 AND [until] = @p18 AND [tries] = @p19;
-- p0 String, p1 Int64, p2 Int32, p3 String, p4 Binary, p5 Int64, p6 Int64, p7 Boolean, p8 Int32, p9 String, p10 Int64, p11 Int32, p12 String, p13 Binary, p14 Int64, p15 Int64, p16 Boolean, p17 String, p18 Int64, p19 Int32

SELECT [c].[tenant] AS [Tenant], [c].[id] AS [Id], [c].[version] AS [Version], [c].[tries] AS [Tries]
FROM [cf_alarm] AS [c]
WHERE [c].[holder] = @holder AND [c].[until] = @until
-- @holder String, @until Int64

-- tenants that have alarms to lease

SELECT [s0].[Value] AS [Tenant], (
    SELECT TOP(1) [c0].[wake_at]
    FROM [cf_alarm] AS [c0]
    WHERE [c0].[parked] = CAST(0 AS bit) AND [c0].[wake_at] <= @now AND ([c0].[until] IS NULL OR [c0].[until] <= @now2) AND [c0].[tenant] = [s0].[Value]
    ORDER BY [c0].[wake_at]) AS [At]
FROM [cf_schema_version] AS [c]
CROSS JOIN (
    SELECT [s].[Value]
    FROM (VALUES (@some1), (@some2)) AS [s]([Value])
    WHERE [s].[Value] IS NOT NULL
) AS [s0]
WHERE [c].[id] = 1
-- @now Int64, @now2 Int64, @some1 String, @some2 String

-- leases of messages, one of them lost to another worker

SELECT TOP(@p) [c].[sequence], [c].[channel], [c].[created_at], [c].[died_at], [c].[due_at], [c].[endpoint], [c].[holder], [c].[id], [c].[kind], [c].[message_id], [c].[out_of_lane], [c].[payload], [c].[reason], [c].[status], [c].[tenant], [c].[topic], [c].[tries], [c].[until]
FROM [cf_message] AS [c]
WHERE [c].[channel] = @channel AND [c].[status] = CAST(0 AS smallint) AND [c].[due_at] <= @now AND ([c].[until] IS NULL OR [c].[until] <= @now2) AND [c].[tenant] = @tenant
ORDER BY [c].[due_at], [c].[sequence]
-- @p Int32, @channel String, @now Int64, @now2 Int64, @tenant String

UPDATE [cf_message] SET [holder] = @p0, [until] = @p1, [tries] = @p2 WHERE [sequence] = @p3 AND [status] = @p4 AND [due_at] = @p5 AND [holder] IS NULL AND [until] IS NULL AND [tries] = @p6;
UPDATE [cf_message] SET [holder] = @p7, [until] = @p8, [tries] = @p9 WHERE [sequence] = @p10 AND [status] = @p11 AND [due_at] = @p12 AND [holder] = @p13 AND [until] = @p14 AND [tries] = @p15;
-- p0 String, p1 Int64, p2 Int32, p3 Int64, p4 Int16, p5 Int64, p6 Int32, p7 String, p8 Int64, p9 Int32, p10 Int64, p11 Int16, p12 Int64, p13 String, p14 Int64, p15 Int32

SELECT [c].[sequence] AS [Sequence], [c].[tries] AS [Tries]
FROM [cf_message] AS [c]
WHERE [c].[holder] = @holder AND [c].[until] = @until
-- @holder String, @until Int64

-- tenants that have messages to lease

SELECT [s0].[Value] AS [Tenant], (
    SELECT TOP(1) [c0].[due_at]
    FROM [cf_message] AS [c0]
    WHERE [c0].[channel] = @channel AND [c0].[status] = CAST(0 AS smallint) AND [c0].[due_at] <= @now AND ([c0].[until] IS NULL OR [c0].[until] <= @now3) AND [c0].[tenant] = [s0].[Value]
    ORDER BY [c0].[due_at]) AS [At]
FROM [cf_schema_version] AS [c]
CROSS JOIN (
    SELECT [s].[Value]
    FROM (VALUES (@some1), (@some2)) AS [s]([Value])
    WHERE [s].[Value] IS NOT NULL
) AS [s0]
WHERE [c].[id] = 1
-- @channel String, @now Int64, @now3 Int64, @some1 String, @some2 String

-- outcomes of alarms

DELETE FROM [cf_alarm] WHERE [tenant] = @p0 AND [id] = @p1 AND [version] = @p2 AND [holder] = @p3 AND [until] = @p4 AND [tries] = @p5;
UPDATE [cf_alarm] SET [wake_at] = @p6, [holder] = @p7, [until] = @p8 WHERE [tenant] = @p9 AND [id] = @p10 AND [version] = @p11 AND [holder] = @p12 AND [until] = @p13 AND [tries] = @p14;
UPDATE [cf_alarm] SET [parked] = @p15, [reason] = @p16, [holder] = @p17, [until] = @p18 WHERE [tenant] = @p19 AND [id] = @p20 AND [version] = @p21 AND [holder] = @p22 AND [until] = @p23 AND [tries] = @p24;
UPDATE [cf_alarm] SET [wake_at] = @p25, [tries] = @p26, [holder] = @p27, [until] = @p28 WHERE [tenant] = @p29 AND [id] = @p30 AND [version] = @p31 AND [holder] = @p32 AND [until] = @p33 AND [tries] = @p34;
-- p0 String, p1 Binary, p2 Int64, p3 String, p4 Int64, p5 Int32, p6 Int64, p7 String, p8 Int64, p9 String, p10 Binary, p11 Int64, p12 String, p13 Int64, p14 Int32, p15 Boolean, p16 String, p17 String, p18 Int64, p19 String, p20 Binary, p21 Int64, p22 String, p23 Int64, p24 Int32, p25 Int64, p26 Int32, p27 String, p28 Int64, p29 String, p30 Binary, p31 Int64, p32 String, p33 Int64, p34 Int32

-- resumed

UPDATE [cf_alarm] SET [parked] = @p0, [reason] = @p1 WHERE [tenant] = @p2 AND [id] = @p3 AND [parked] = @p4;
-- p0 Boolean, p1 String, p2 String, p3 Binary, p4 Boolean

-- outcomes of messages

UPDATE [cf_summary] SET [version] = [version] WHERE [tenant] = @p0 AND [id] = @p1;
DELETE FROM [cf_message] WHERE [tenant] = @p2 AND [message_id] = @p3 AND [holder] = @p4 AND [until] = @p5 AND [tries] = @p6 AND [status] = @p7;
UPDATE [cf_message] SET [due_at] = @p8, [holder] = @p9, [until] = @p10 WHERE [tenant] = @p11 AND [message_id] = @p12 AND [holder] = @p13 AND [until] = @p14 AND [tries] = @p15 AND [status] = @p16;
UPDATE [cf_message] SET [status] = @p17, [died_at] = @p18, [reason] = @p19, [out_of_lane] = @p20, [holder] = @p21, [until] = @p22 WHERE [tenant] = @p23 AND [message_id] = @p24 AND [holder] = @p25 AND [until] = @p26 AND [tries] = @p27 AND [status] = @p28;
UPDATE [cf_message] SET [due_at] = @p29, [tries] = @p30, [holder] = @p31, [until] = @p32 WHERE [tenant] = @p33 AND [message_id] = @p34 AND [holder] = @p35 AND [until] = @p36 AND [tries] = @p37 AND [status] = @p38;
-- p0 String, p1 Binary, p2 String, p3 String, p4 String, p5 Int64, p6 Int32, p7 Int16, p8 Int64, p9 String, p10 Int64, p11 String, p12 String, p13 String, p14 Int64, p15 Int32, p16 Int16, p17 Int16, p18 Int64, p19 String, p20 Boolean, p21 String, p22 Int64, p23 String, p24 String, p25 String, p26 Int64, p27 Int32, p28 Int16, p29 Int64, p30 Int32, p31 String, p32 Int64, p33 String, p34 String, p35 String, p36 Int64, p37 Int32, p38 Int16

SELECT TOP(1) [c].[sequence]
FROM [cf_message] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id AND [c].[kind] = @kind AND [c].[channel] = @channel AND [c].[endpoint] = @endpoint AND [c].[out_of_lane] = CAST(0 AS bit)
ORDER BY [c].[sequence]
-- @tenant String, @id Binary, @kind Int16, @channel String, @endpoint String

UPDATE [c]
SET [c].[status] = @p
FROM [cf_message] AS [c]
WHERE [c].[sequence] = @head AND [c].[status] = CAST(1 AS smallint)
-- @p Int16, @head Int64

-- outcomes of messages of which something comes

UPDATE [cf_summary] SET [version] = [version] WHERE [tenant] = @p0 AND [id] = @p1;
UPDATE [cf_message] SET [holder] = [holder] WHERE [tenant] = @p2 AND [message_id] = @p3 AND [holder] = @p4 AND [until] = @p5 AND [tries] = @p6 AND [status] = @p7;
-- p0 String, p1 Binary, p2 String, p3 String, p4 String, p5 Int64, p6 Int32, p7 Int16

SELECT [c].[message_id], [c].[status], [c].[holder], [c].[until], [c].[tries]
FROM [cf_message] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[message_id] IN (@ids1, @ids2)
-- @tenant String, @ids1 String, @ids2 String

UPDATE [cf_message] SET [status] = @p0, [died_at] = @p1, [reason] = @p2, [out_of_lane] = @p3, [holder] = @p4, [until] = @p5 WHERE [tenant] = @p6 AND [message_id] = @p7 AND [holder] = @p8 AND [until] = @p9 AND [tries] = @p10 AND [status] = @p11;
-- p0 Int16, p1 Int64, p2 String, p3 Boolean, p4 String, p5 Int64, p6 String, p7 String, p8 String, p9 Int64, p10 Int32, p11 Int16

-- a delivery, and a delivery that is dead

INSERT INTO [cf_message] ([channel], [created_at], [died_at], [due_at], [endpoint], [holder], [id], [kind], [message_id], [out_of_lane], [payload], [reason], [status], [tenant], [topic], [tries], [until]) SELECT @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, CASE WHEN EXISTS (SELECT 1 FROM [cf_message] WHERE [tenant] = @p12 AND [id] = @p13 AND [kind] = @p14 AND [channel] = @p15 AND [endpoint] = @p16 AND [out_of_lane] = @p17) THEN @p18 ELSE @p19 END, @p20, @p21, @p22, @p23;
-- p0 String, p1 Int64, p2 Int64, p3 Int64, p4 String, p5 String, p6 Binary, p7 Int16, p8 String, p9 Boolean, p10 Binary, p11 String, p12 String, p13 Binary, p14 Int16, p15 String, p16 String, p17 Boolean, p18 Int16, p19 Int16, p20 String, p21 String, p22 Int32, p23 Int64

UPDATE [cf_summary] SET [version] = [version] WHERE [tenant] = @p0 AND [id] = @p1;
UPDATE [cf_message] SET [status] = @p2, [died_at] = @p3, [reason] = @p4, [out_of_lane] = @p5, [holder] = @p6, [until] = @p7 WHERE [tenant] = @p8 AND [message_id] = @p9 AND [holder] = @p10 AND [until] = @p11 AND [tries] = @p12 AND [status] = @p13;
-- p0 String, p1 Binary, p2 Int16, p3 Int64, p4 String, p5 Boolean, p6 String, p7 Int64, p8 String, p9 String, p10 String, p11 Int64, p12 Int32, p13 Int16

SELECT TOP(1) [c].[sequence]
FROM [cf_message] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id AND [c].[kind] = @kind AND [c].[channel] = @channel AND [c].[endpoint] = @endpoint AND [c].[out_of_lane] = CAST(0 AS bit)
ORDER BY [c].[sequence]
-- @tenant String, @id Binary, @kind Int16, @channel String, @endpoint String

UPDATE [c]
SET [c].[status] = @p
FROM [cf_message] AS [c]
WHERE [c].[sequence] = @head AND [c].[status] = CAST(1 AS smallint)
-- @p Int16, @head Int64

-- sent again

UPDATE [cf_message] SET [status] = @p0, [died_at] = @p1, [reason] = @p2, [tries] = @p3, [due_at] = @p4 WHERE [tenant] = @p5 AND [message_id] = @p6 AND [status] = @p7;
-- p0 Int16, p1 Int64, p2 String, p3 Int32, p4 Int64, p5 String, p6 String, p7 Int16

-- finds

SELECT TOP(2) [c].[tenant], [c].[id], [c].[version], [c].[snapshot], [c].[head], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [cf_alarm] AS [c0]
        WHERE [c0].[tenant] = @tenant AND [c0].[id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [cf_complaint] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id0
-- @tenant String, @id Binary, @id0 Binary

SELECT [c].[tenant], [c].[id], [c].[version], [c].[snapshot], [c].[head], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [cf_alarm] AS [c0]
        WHERE [c0].[tenant] = [c].[tenant] AND [c0].[id] = [c].[id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [cf_complaint] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[id] IN (@ids1, @ids2)
-- @tenants1 String, @ids1 Binary, @ids2 Binary

SELECT TOP(2) [c0].[tenant], [c0].[id], [c0].[head], [c0].[snapshot], [c0].[version]
FROM [cf_unique_key] AS [c]
INNER JOIN [cf_complaint] AS [c0] ON [c].[tenant] = [c0].[tenant] AND [c].[id] = [c0].[id]
WHERE [c].[tenant] = @tenant AND [c].[kind] = @kind AND [c].[hash] = @hash
-- @tenant String, @kind Int16, @hash Binary

SELECT TOP(@p) [c].[tenant], [c].[id], [c].[version], [c].[at], [c].[content], [c].[hash]
FROM [cf_journal] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[id] = @id AND [c].[version] >= @first AND [c].[version] <= @last
ORDER BY [c].[version]
-- @p Int32, @tenant String, @id Binary, @first Int64, @last Int64

SELECT TOP(@p) [c].[tenant], [c].[kind], [c].[value], [c].[at], [c].[id], [c].[payload]
FROM [cf_signal] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[kind] = @kind AND [c].[value] = @value AND [c].[at] >= @from AND [c].[at] <= @to
ORDER BY [c].[at] DESC, [c].[id] DESC
-- @p Int32, @tenant String, @kind String, @value String, @from Int64, @to Int64

SELECT TOP(2) [c].[content]
FROM [cf_definition] AS [c]
WHERE [c].[hash] = @hash
-- @hash String

-- what waits

SELECT TOP(@p) [c].[tenant], [c].[id], [c].[holder], [c].[parked], [c].[reason], [c].[tries], [c].[until], [c].[version], [c].[wake_at]
FROM [cf_alarm] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[parked] = CAST(1 AS bit)
ORDER BY [c].[wake_at], [c].[id]
-- @p Int32, @tenant String

SELECT [c].[tenant], [c].[id], [c].[holder], [c].[parked], [c].[reason], [c].[tries], [c].[until], [c].[version], [c].[wake_at]
FROM [cf_alarm] AS [c]
WHERE [c].[tenant] = @tenants1 AND [c].[id] IN (@ids1, @ids2)
-- @tenants1 String, @ids1 Binary, @ids2 Binary

SELECT TOP(@p) [c].[sequence], [c].[channel], [c].[created_at], [c].[died_at], [c].[due_at], [c].[endpoint], [c].[holder], [c].[id], [c].[kind], [c].[message_id], [c].[out_of_lane], [c].[payload], [c].[reason], [c].[status], [c].[tenant], [c].[topic], [c].[tries], [c].[until]
FROM [cf_message] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[status] = CAST(2 AS smallint)
ORDER BY [c].[died_at], [c].[sequence]
-- @p Int32, @tenant String

SELECT MIN([c].[wake_at])
FROM [cf_alarm] AS [c]
WHERE [c].[parked] = CAST(0 AS bit) AND [c].[wake_at] <= @until
-- @until Int64

SELECT COUNT_BIG(*)
FROM [cf_alarm] AS [c]
WHERE [c].[parked] = CAST(1 AS bit)
-- 

SELECT MIN([c].[due_at])
FROM [cf_message] AS [c]
WHERE [c].[status] = CAST(0 AS smallint) AND [c].[due_at] <= @until
-- @until Int64

SELECT COUNT_BIG(*)
FROM [cf_message] AS [c]
WHERE [c].[status] = CAST(2 AS smallint)
-- 

-- lists

SELECT TOP(@p) [c].[tenant], [c].[id], [c].[active_until], [c].[breaches], [c].[category], [c].[category_key], [c].[channel], [c].[department], [c].[department_key], [c].[is_open], [c].[next_due_at], [c].[number], [c].[owner], [c].[owner_key], [c].[priority], [c].[queue_priority], [c].[queue_rank], [c].[received_at], [c].[severity], [c].[state], [c].[state_key], [c].[tier], [c].[tier_key], [c].[version]
FROM [cf_summary] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[is_open] = @isOpen AND [c].[state_key] = @state AND [c].[tier_key] = @tier AND [c].[category_key] = @category AND [c].[department_key] = @department AND [c].[owner_key] = @owner AND [c].[next_due_at] < @bound AND [c].[received_at] >= @bound8 AND [c].[received_at] < @bound9 AND ([c].[active_until] IS NULL OR [c].[active_until] >= @bound10) AND [c].[id] = @id AND [c].[id] IN (
    SELECT [c0].[id]
    FROM [cf_search_key] AS [c0]
    WHERE [c0].[tenant] = @tenant12 AND [c0].[value] IN (@keys1, @keys2)
) AND [c].[id] IN (
    SELECT [c1].[id]
    FROM [cf_search_key] AS [c1]
    WHERE [c1].[tenant] = @tenant15 AND [c1].[value] = @keys161
)
ORDER BY [c].[received_at] DESC, [c].[id] DESC
-- @p Int32, @tenant String, @isOpen Boolean, @state String, @tier String, @category String, @department String, @owner String, @bound Int64, @bound8 Int64, @bound9 Int64, @bound10 Int64, @id Binary, @tenant12 String, @keys1 String, @keys2 String, @tenant15 String, @keys161 String

SELECT TOP(@p) [c].[tenant], [c].[id], [c].[active_until], [c].[breaches], [c].[category], [c].[category_key], [c].[channel], [c].[department], [c].[department_key], [c].[is_open], [c].[next_due_at], [c].[number], [c].[owner], [c].[owner_key], [c].[priority], [c].[queue_priority], [c].[queue_rank], [c].[received_at], [c].[severity], [c].[state], [c].[state_key], [c].[tier], [c].[tier_key], [c].[version]
FROM [cf_summary] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[received_at] <= @received AND ([c].[received_at] < @received OR [c].[id] < @id)
ORDER BY [c].[received_at] DESC, [c].[id] DESC
-- @p Int32, @tenant String, @received Int64, @id Binary

SELECT TOP(@p) [c].[tenant], [c].[id], [c].[active_until], [c].[breaches], [c].[category], [c].[category_key], [c].[channel], [c].[department], [c].[department_key], [c].[is_open], [c].[next_due_at], [c].[number], [c].[owner], [c].[owner_key], [c].[priority], [c].[queue_priority], [c].[queue_rank], [c].[received_at], [c].[severity], [c].[state], [c].[state_key], [c].[tier], [c].[tier_key], [c].[version]
FROM [cf_summary] AS [c]
WHERE [c].[tenant] = @tenant AND [c].[queue_rank] >= @rank AND ([c].[queue_rank] > @rank OR ([c].[queue_priority] >= @priority AND ([c].[queue_priority] > @priority OR ([c].[next_due_at] >= @due AND ([c].[next_due_at] > @due OR ([c].[received_at] >= @received AND ([c].[received_at] > @received OR [c].[id] > @id)))))))
ORDER BY [c].[queue_rank], [c].[queue_priority], [c].[next_due_at], [c].[received_at], [c].[id]
-- @p Int32, @tenant String, @rank Int64, @priority Int16, @due Int64, @received Int64, @id Binary

SELECT [c].[owner] AS [Value], COUNT_BIG(*) AS [Count]
FROM [cf_summary] AS [c]
WHERE [c].[tenant] = @tenant
GROUP BY [c].[owner]
-- @tenant String
