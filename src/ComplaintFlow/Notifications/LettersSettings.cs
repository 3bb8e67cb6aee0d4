using ComplaintFlow.Settings;

namespace ComplaintFlow.Notifications;

/// <summary>The settings of the section <c>Letters</c>.</summary>
internal static class LettersSettings
{
    public static SettingTable<LettersDefinition> Table { get; } =
        SettingTable.Of("Letters", "How letters to complainants read.", new LettersDefinition())
        .Text("Organisation", l => l.Organisation, (l, v) => l with { Organisation = v }, "Who writes: the name of the organisation.")
        .Text("TimeZone", l => l.TimeZone, (l, v) => l with { TimeZone = v },
            "The time zone of dates in letters (IANA), such as Asia/Shanghai (default: that of the default calendar, else UTC).")
        .Texts("Templates", l => l.Templates, (l, v) => l with { Templates = v },
            "Own texts by letter and language, such as Rejection.zh; {{Number}} and the like stand for parts of the "
            + "complaint.", SettingShape.MapOf(new SettingShape("LetterText")))
        .Texts("Subjects", l => l.Subjects, (l, v) => l with { Subjects = v },
            "Own subjects by letter and language, such as Rejection.zh; {{Number}} and the like stand for parts of the "
            + "complaint.", SettingShape.MapOf(new SettingShape("LetterSubject")));
}
