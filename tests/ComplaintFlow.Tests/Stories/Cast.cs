using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Stories;

/// <summary>The people of the stories. All of them are invented.</summary>
internal static class Cast
{
    public static readonly Actor Complainant = Actor.Of("li-na", Roles.Complainant);
    public static readonly Actor Intake = Actor.Of("ina", Roles.IntakeAgent);
    public static readonly Actor Owner = Actor.Of("otto", Roles.CaseOwner);
    public static readonly Actor SecondOwner = Actor.Of("oda", Roles.CaseOwner);
    public static readonly Actor Investigator = Actor.Of("ivy", Roles.Investigator);
    public static readonly Actor Supervisor = Actor.Of("sue", Roles.DepartmentSupervisor);
    public static readonly Actor Quality = Actor.Of("quinn", Roles.QualityManager);
    public static readonly Actor Business = Actor.Of("bert", Roles.BusinessManager);
    public static readonly Actor Counsel = Actor.Of("lex", Roles.LegalCounsel);
    public static readonly Actor Approver = Actor.Of("abe", Roles.Approver);
    public static readonly Actor Executive = Actor.Of("eva", Roles.Executive);
    public static readonly Actor FollowUp = Actor.Of("fay", Roles.FollowUpAgent);
    public static readonly Actor Records = Actor.Of("rex", Roles.RecordsManager);
    public static readonly Actor Compliance = Actor.Of("cora", Roles.ComplianceOfficer);
    public static readonly Actor Emergency = Actor.Of("emil", Roles.EmergencyLead);
    public static readonly Actor Mediator = Actor.Of("mia", Roles.Mediator);

    private static readonly Dictionary<string, Said> s_names = new(StringComparer.Ordinal)
    {
        ["li-na"] = new("Li Na", "李娜"), ["ina"] = new("Ina Yin", "尹娜"), ["otto"] = new("Otto Wang", "王拓"), ["oda"] = new("Oda Qian", "钱欧"), ["ivy"] = new("Ivy Ai", "艾薇"),
        ["sue"] = new("Sue Su", "苏琳"), ["quinn"] = new("Quinn Kong", "孔宁"), ["bert"] = new("Bert Bai", "白博"), ["lex"] = new("Lex Lei", "雷法"), ["abe"] = new("Abe An", "安邦"),
        ["eva"] = new("Eva Ye", "叶华"), ["fay"] = new("Fay Fei", "费芳"), ["rex"] = new("Rex Rui", "芮档"), ["cora"] = new("Cora Ke", "柯若"), ["emil"] = new("Emil Ma", "马明"),
        ["mia"] = new("Mia Mi", "米雅"), ["system"] = new("The house itself", "系统"),
    };

    public static Said Name(string id) => s_names.TryGetValue(id, out Said name) ? name : Words.Of(id);
}
