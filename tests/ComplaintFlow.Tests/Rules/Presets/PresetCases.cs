namespace ComplaintFlow.Tests.Rules.Presets;

/// <summary>At least one hand-computed case of each target of each preset.</summary>
internal static class PresetCases
{
    private const string Morning = "2026-03-02T10:00";

    public static IReadOnlyList<PresetCase> All =>
        [.. Practice, .. ChineseAuthorities, .. ChineseTrades, .. Kingdom, .. States, .. Union, .. Others];

    private static readonly PresetCase[] Practice =
    [
        new("practice.service", "Practice", Morning, "2026-03-03T10:00"),
        new("practice.quality", "Practice", Morning, "2026-03-04T10:00"),
        new("practice.major.report", "Practice", Morning, Morning),
        new("practice.major.plan", "Practice", Morning, Morning),
        new("practice.premium.manager", "Practice", Morning, "2026-03-02T10:10"),
        new("practice.premium.contact", "Practice", Morning, "2026-03-03T10:00"),
        new("practice.premium.plan", "Practice", "2026-02-27T10:00", "2026-02-28"), // a Saturday that is worked
        new("practice.premium.visit", "Practice", Morning, Morning),
        new("practice.bankoutlet", "Practice", Morning, "2026-03-02T11:00"),
        new("practice.followup", "Practice", "2026-02-14T10:00", "2026-02-17T10:00"), // hours run through the Spring Festival
        new("practice.12389.acceptance", "12389", "2026-02-12T10:00", "2026-02-28"),
        new("practice.12389.result", "12389", "2025-12-31T10:00", "2026-02-28"), // months end with the month
    ];

    private static readonly PresetCase[] ChineseAuthorities =
    [
        new("cn.samr.acceptance.2020", "Order 20), Art. 14", "2026-02-12T10:00", "2026-02-28"),
        new("cn.samr.acceptance.2026", "Order 121), Art. 15", "2026-09-30T10:00", "2026-10-15"),
        new("cn.samr.mediation.2020", "Art. 20 and 21", Morning, "2026-05-08"),
        new("cn.samr.mediation.2020", "Order 20", "2026-04-14T23:59", "2026-06-18"),
        new("cn.samr.mediation.2026", "Art. 22, 23 and 45", "2026-04-20T10:00", "2026-06-22"), // 19 June begins the Dragon Boat holiday
        new("cn.samr.mediation.2026", "Order 121", "2026-04-15T00:00", "2026-06-14"), // a plain Sunday stays
        new("cn.samr.termination-notice", "Art. 23(2)", "2026-09-30T10:00", "2026-10-15"),
        new("cn.samr.lead-check", "Art. 27", "2026-04-30T10:00", "2026-05-25"),
        new("cn.samr.jurisdiction", "Art. 33", "2026-06-17T10:00", "2026-06-29"),
        new("cn.consumerlaw.46", "Art. 46", "2026-02-12T10:00", "2026-02-28"),
        new("cn.petition.notice", "Art. 22 to 36", Morning, "2026-03-17"),
        new("cn.petition.result", "Art. 22 to 36", Morning, "2026-05-01"),
        new("cn.petition.review", "Art. 22 to 36", Morning, "2026-04-01"),
        new("cn.petition.reexamination", "Art. 22 to 36", Morning, "2026-04-01"),
        new("cn.telecom.appeal.acceptance", "MIIT, 2016", "2026-04-30T10:00", "2026-05-11"),
        new("cn.telecom.appeal.answer", "Art. 39", Morning, "2026-04-01"),
    ];

    private static readonly PresetCase[] ChineseTrades =
    [
        new("cn.12315.odr", "12315", "2026-04-30T10:00", "2026-05-18"),
        new("cn.return.7d", "Art. 25", Morning, "2026-03-09"),
        new("cn.delay.15d.demand", "Art. 8 to 10", Morning, "2026-03-17"),
        new("cn.delay.15d.return", "Art. 8 to 10", Morning, "2026-03-17"),
        new("cn.delay.15d.prepayment", "Art. 8 to 10", Morning, "2026-03-17"),
        new("cn.bank.2020.simple", "CBIRC", Morning, "2026-03-17"),
        new("cn.bank.2020.complex", "CBIRC", Morning, "2026-04-01"),
        // in the National Day holiday: the source says nothing of a roll
        new("cn.telecom.2016", "MIIT, 2016", "2026-09-20T10:00", "2026-10-05"),
        new("cn.express", "Art. 28", "2026-02-12T10:00", "2026-02-19"),
        new("cn.car.answer", "Art. 28", "2026-04-30T10:00", "2026-05-18"),
        new("cn.car.done", "Art. 28", "2026-04-30T10:00", "2026-06-01"),
        new("cn.recall.food.start1", "Food Recall", Morning, "2026-03-03T10:00"),
        new("cn.recall.food.start2", "Food Recall", Morning, "2026-03-04T10:00"),
        new("cn.recall.food.start3", "Food Recall", Morning, "2026-03-05T10:00"),
        new("cn.recall.food.finish1", "Food Recall", "2026-04-30T10:00", "2026-05-18"),
        new("cn.recall.food.finish2", "Food Recall", "2026-04-30T10:00", "2026-06-01"),
        new("cn.recall.food.finish3", "Food Recall", "2026-04-30T10:00", "2026-06-15"),
        new("cn.defect.report.authority", "Art. 19", Morning, Morning),
        new("cn.defect.report.consumers", "Art. 19", Morning, Morning),
        new("cn.wechatpay.reply", "WeChat Pay", Morning, "2026-03-03T10:00"),
        new("cn.wechatpay.handled", "WeChat Pay", Morning, "2026-03-05T10:00"),
    ];

    private static readonly PresetCase[] Kingdom =
    [
        new("uk.fca.src", "DISP 1.5", "2026-05-01T10:00", "2026-05-07T17:00"), // 4 May is a bank holiday
        new("uk.fca.final", "DISP 1.6.2R", Morning, "2026-04-27"),
        new("uk.fca.psd.response", "DISP 1.6.2AR", "2026-03-23T10:00", "2026-04-15"),
        new("uk.fca.psd.final", "DISP 1.6.2AR", "2026-03-23T10:00", "2026-05-14"),
        new("uk.ofcom.8weeks", "Ofcom", "2026-04-07T23:59", "2026-06-02"),
        new("uk.ofcom.6weeks", "Ofcom", "2026-04-08T00:00", "2026-05-20"),
    ];

    private static readonly PresetCase[] States =
    [
        new("us.cfpb.response", "Portal Manual, 8.1", Morning, "2026-03-17"),
        new("us.cfpb.final", "Portal Manual, 8.1", Morning, "2026-05-01"),
        new("us.cpsc.executive", "16 CFR 1115.14", "2026-07-01T10:00", "2026-07-09"), // 3 July stands for the Fourth
        new("us.cpsc.investigation", "16 CFR 1115.14", "2026-07-01T10:00", "2026-07-16"),
    ];

    private static readonly PresetCase[] Union =
    [
        new("eu.psd2.reply", "Art. 101(2)", "2026-03-23T10:00", "2026-04-14"),
        new("eu.psd2.final", "Art. 101(2)", "2026-03-23T10:00", "2026-05-13"),
        new("eu.adr.refusal", "1182/71, Art. 3(4)", "2026-04-10T10:00", "2026-05-04"), // from a holiday on a Friday to the Monday
        new("eu.adr.outcome", "2013/11/EU", Morning, "2026-06-01"), // from a Sunday
    ];

    private static readonly PresetCase[] Others =
    [
        new("au.asic.ack", "Guide 271", "2026-03-06T10:00", "2026-03-09"),
        new("au.asic.standard", "Guide 271", Morning, "2026-04-01"),
        new("au.asic.hardship", "Guide 271", Morning, "2026-03-23"),
        new("au.asic.super", "Guide 271", Morning, "2026-04-16"),
        new("ca.fcac", "FCAC", Morning, "2026-04-27"),
        new("ca.fcac.external", "FCAC", Morning, "2026-06-30"),
        new("in.rbi.2021", "Scheme 2021", "2026-06-30T23:59", "2026-07-30"),
        new("in.rbi.2026", "Scheme 2026", "2026-07-01T00:00", "2026-07-31"),
        new("in.rbi.ombudsman", "Scheme 2026", "2026-07-01T10:00", "2026-07-16"),
    ];
}
