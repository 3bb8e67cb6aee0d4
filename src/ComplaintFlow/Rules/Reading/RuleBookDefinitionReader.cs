using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Settings;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads the whole section into a definition. Shapes and unknown keys are checked here; meaning is checked by the verifier.</summary>
internal static class RuleBookDefinitionReader
{
    /// <summary>All keys that it reads.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["Currency", "TelephoneRegion", "Fields", "Milestones", "Predicates", "Effects", "Calendars", "UsualCalendar", "Classification", "Sla", "EarlyWarning", "Routing", "Authority", "Notifications", "Letters", "Practice", "Workflow"];

    public static RuleBookDefinition Read(SettingNode root, DiagnosticBag defects, WordFiles? files = null)
    {
        if (root.IsList || !string.IsNullOrEmpty(root.Value))
        {
            defects.Error(DiagnosticCodes.WrongShape, root.Path, $"'{root.Key}' takes a map, not {(root.IsList ? "a list" : "a value")}.", "Write { \"Workflow\": { … }, \"Sla\": { … } }.");
            root = new SettingNode(root.Path);
        }
        var section = new Section(root, defects);
        section.Has("Workflow");
        var definition = new RuleBookDefinition
        {
            Currency = section.Text("Currency"),
            TelephoneRegion = section.Text("TelephoneRegion"),
            Fields = Fields(section),
            Milestones = section.Texts("Milestones"),
            Predicates = section.Words("Predicates"),
            Effects = section.Words("Effects"),
            Calendars = section.Map("Calendars", Calendar),
            UsualCalendar = section.Text("UsualCalendar"),
            Classification = section.Child("Classification", new ClassificationReader(files ?? WordFiles.Here).Read) ?? new ClassificationDefinition(),
            Sla = section.Child("Sla", SlaReader.Read) ?? new SlaDefinition(),
            Routing = section.Child("Routing", RoutingReader.Read) ?? new RoutingDefinition(),
            Authority = section.Child("Authority", AuthorityReader.Read) ?? new AuthorityDefinition(),
            EarlyWarning = section.Child("EarlyWarning", warning => new EarlyWarningDefinition { Detectors = warning.Map("Detectors", Detector) }) ?? new EarlyWarningDefinition(),
            Notifications = section.Child("Notifications", Notifications) ?? new NotificationsDefinition(),
            Letters = section.Child("Letters", Letters) ?? new LettersDefinition(),
            Practice = section.Child("Practice", PracticeReader.Read) ?? new PracticeDefinition(),
            Workflow = WorkflowReader.Read(root, defects),
        };
        section.Done();
        return definition;
    }

    private static SortedDictionary<string, FieldKind> Fields(Section section)
    {
        var fields = new SortedDictionary<string, FieldKind>(Names.Comparer);
        foreach ((string name, string kind) in section.Texts("Fields"))
        {
            if (Names.TryRead(kind, out FieldKind known))
                fields.Add(name, known);
            else
                section.Defects.Error(DiagnosticCodes.InvalidSettingValue, $"{section.Path}:Fields:{name}".TrimStart(':'), $"'{kind}' is not a type of field.", Names.Suggest(kind, Enum.GetNames<FieldKind>(), "type"));
        }
        return fields;
    }

    private static LettersDefinition Letters(Section section) => new()
    {
        Organisation = section.Text("Organisation"),
        TimeZone = section.Text("TimeZone"),
        Templates = section.Texts("Templates"),
    };

    private static DetectorDefinition Detector(Section section) => new()
    {
        Kind = section.Choice<DetectorKind>("Kind"),
        Same = section.Words("Same"),
        AtLeast = section.Number("AtLeast"),
        Within = section.Text("Within"),
        Similarity = section.Number("Similarity"),
        Then = section.Child("Then", then => new DetectorResult
        {
            Flags = then.Words("Flags"),
            Tier = then.Text("Tier"),
            Priority = then.Choice<Priority>("Priority"),
            Do = then.Text("Do"),
            Notify = then.Words("Notify"),
        }) ?? new DetectorResult(),
    };

    private static NotificationsDefinition Notifications(Section section) => new()
    {
        Quiet = section.Child("Quiet", quiet => new QuietDefinition
        {
            Calendar = quiet.Text("Calendar"),
            ExceptTiers = quiet.Words("ExceptTiers"),
            ExceptTopics = quiet.Words("ExceptTopics"),
        }),
        Digest = section.Child("Digest", digest => new DigestDefinition
        {
            Every = digest.Text("Every"),
            Topics = digest.Has("Topics") ? digest.Words("Topics") : new DigestDefinition().Topics,
        }),
    };

    public static CalendarDefinition Calendar(Section section) => new()
    {
        TimeZone = section.Text("TimeZone") ?? "UTC",
        Week = section.Texts("Week"),
        Days = section.Texts("Days"),
        Sets = section.Words("Sets"),
    };
}
