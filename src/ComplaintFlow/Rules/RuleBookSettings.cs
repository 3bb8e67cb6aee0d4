using System.Text.Json.Nodes;
using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Settings;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules;

/// <summary>The settings of the whole section.</summary>
internal static class RuleBookSettings
{
    public const string WorkflowKey = "Workflow";

    private static readonly RuleBookDefinition Usual = new() { Workflow = WorkflowSettings.Table.Usual };

    public static SettingTable<RuleBookDefinition> Table { get; } = SettingTable.Of("Rules",
        "The rules of ComplaintFlow. Names compare without case. A later layer of configuration overrides an earlier one by name, "
        + "so no key is required.", Usual)
        .Text("Currency", b => b.Currency, (b, v) => b with { Currency = v },
            "The currency of amounts that name none, as an ISO 4217 code such as CNY.", new SettingShape("Currency"))
        .Text("TelephoneRegion", b => b.TelephoneRegion, (b, v) => b with { TelephoneRegion = v },
            "The region of telephone numbers without a country code, as an ISO 3166-1 code (default CN).",
                new SettingShape("TelephoneRegion"),
            region => region.ToUpperInvariant())
        .Add("Fields", SettingShape.MapOf(SettingShape.Choice<FieldKind>()),
            "Fields of your own by name, with their type, such as { \"Outlet\": \"Word\" }.", Fields,
            (b, map) => map.All("Fields", b.Fields, kind => JsonValue.Create(kind.ToString())),
            checkNames: (b, at, defects) => SettingNames.Check(at, b.Fields.Keys, defects))
        .Texts("Milestones", b => b.Milestones, (b, v) => b with { Milestones = v },
            "Milestones of your own by name, with what they mean, such as { \"Replied\": \"the first written reply\" }.",
                SettingShape.MapOf(new SettingShape("Meaning")))
        .Words("Predicates", b => b.Predicates, (b, v) => b with { Predicates = v },
            "The names of predicates that the host implements in code: one or a list, such as [\"order-is-paid\"].",
                SettingShape.Predicates)
        .Words("Effects", b => b.Effects, (b, v) => b with { Effects = v },
            "The names of effects that the host implements in code: one or a list, such as [\"print-label\"].",
                new SettingShape("HostEffects"))
        .Items("Calendars", CalendarSettings.Table, b => b.Calendars, (b, v) => b with { Calendars = v },
            "Working calendars by name, such as office.")
        .Text("DefaultCalendar", b => b.DefaultCalendar, (b, v) => b with { DefaultCalendar = v },
            "The calendar that counts days and working time if no calendar is named: for targets, duties, presets, timeouts of states, "
            + "tasks and windows of Practice (default: days in the zone in which all calendars lie, else in UTC).")
        .Child("Classification", ClassificationSettings.Table, b => b.Classification, (b, v) => b with { Classification = v })
        .Child("Sla", SlaSettings.Table, b => b.Sla, (b, v) => b with { Sla = v })
        .Child("Routing", RoutingSettings.Table, b => b.Routing, (b, v) => b with { Routing = v })
        .Child("Authority", AuthoritySettings.Table, b => b.Authority, (b, v) => b with { Authority = v })
        .Child("EarlyWarning", EarlyWarningSettings.Table, b => b.EarlyWarning, (b, v) => b with { EarlyWarning = v })
        .Child("Notifications", NotificationsSettings.Table, b => b.Notifications, (b, v) => b with { Notifications = v })
        .Child("Events", EventsSettings.Table, b => b.Events, (b, v) => b with { Events = v })
        .Child("Letters", LettersSettings.Table, b => b.Letters, (b, v) => b with { Letters = v })
        .Child("Practice", PracticeSettings.Table, b => b.Practice, (b, v) => b with { Practice = v })
        .Child(WorkflowKey, WorkflowSettings.Table, b => b.Workflow, (b, v) => b with { Workflow = v })
        .Add(AcceptedWarning.Section, SettingShape.MapOf(SettingShape.Map(AcceptedWarning.Table.Description)),
            "Warnings that are not reported, by a name of your choice, such as two-labs.", Accepted, static (_, _) => { })
        .Add(TenantRules.Key, SettingShape.MapOf(new SettingShape("TenantRules"), "TenantName"),
            "Tenants by name, each with the rules in which it differs from the others, such as { \"acme\": {} }.", Tenants,
            static (_, _) => { })
        .Beside(HostSettings.Sections);

    /// <summary>
    /// Reads the whole section, under which the presets have been laid. Wrong values and names are found when the rules are compiled.
    /// </summary>
    /// <param name="root">The section.</param>
    /// <param name="defects">Collects the defects.</param>
    /// <param name="files">Reads files of words. If null, paths begin in the current folder.</param>
    /// <param name="accepted">Collects the warnings that are accepted; null if nobody asks for them.</param>
    /// <param name="workflow">The workflow, if it has been read before; the section has none then.</param>
    public static RuleBookDefinition Read(
        SettingNode root, DiagnosticBag defects, WordFiles? files = null, List<AcceptedWarning>? accepted = null,
        WorkflowDefinition? workflow = null)
    {
        var context = new SettingContext(defects, files ?? WordFiles.Here) { Accepted = accepted ?? [] };
        if (!new SettingReader(root, context).HasMap(root, "a map", "Write { \"Workflow\": { … }, \"Sla\": { … } }."))
            root = new SettingNode(root.Path);
        return workflow is null ? Table.Read(new SettingReader(SectionPresets.Workflow.UnderOrAlone(root, defects), context))
            : Table.Read(new SettingReader(root, context)) with { Workflow = workflow };
    }

    /// <summary>Writes the whole section in canonical form, with presets resolved.</summary>
    public static JsonObject Write(RuleBookDefinition book) => Table.Write(book, book.Currency).Json;

    private static RuleBookDefinition Accepted(RuleBookDefinition book, SettingReader reader)
    {
        reader.Context.Accepted.AddRange(AcceptedWarning.All(reader));
        return book;
    }

    private static RuleBookDefinition Tenants(RuleBookDefinition book, SettingReader reader)
    {
        IReadOnlyCollection<SettingNode> all = reader.Node(TenantRules.Key)?.Children ?? [];
        foreach (SettingNode tenant in reader.Named(TenantRules.Key, areWords: false))
            TenantRules.CheckForm(tenant, all, reader);
        return book;
    }

    private static RuleBookDefinition Fields(RuleBookDefinition book, SettingReader reader)
    {
        var fields = new SortedDictionary<string, FieldKind>(Names.Comparer);
        foreach ((string name, string kind) in reader.Texts("Fields"))
        {
            if (reader.Choice<FieldKind>(kind, $"Fields:{name}", "a type of field", "type") is { } known)
                fields.Add(name, known);
        }
        return fields.Count == 0 ? book : book with { Fields = fields };
    }
}
