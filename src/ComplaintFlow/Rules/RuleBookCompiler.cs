using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Rules;

/// <summary>Compiles a verified definition.</summary>
internal static class RuleBookCompiler
{
    public static RuleBook Compile(RuleBookDefinition definition, IReadOnlyList<Diagnostic> warnings)
    {
        Dictionary<string, WorkingCalendar> calendars = Calendars(definition);
        (string? usualName, WorkingCalendar? usual) = Usual(definition, calendars);
        var fields = new FieldCatalog(definition.Fields, definition.Currency, usual?.Zone);
        KeywordPool keywords = Keywords(definition);
        var conditions = new ConditionCompiler(fields, keywords, definition.Currency, new DiagnosticBag());

        JsonObject canonical = RuleBookSettings.Write(definition);
        byte[] workflowJson = CanonicalJson.Write(canonical[RuleBookSettings.WorkflowKey]!.AsObject());
        CompiledWorkflow workflow = new WorkflowCompiler(fields, conditions, keywords, calendars).Compile(definition.Workflow, CanonicalJson.Hash(workflowJson), "");
        CompiledSla sla = new SlaCompiler(conditions, calendars, usualName).Compile(definition.Sla);
        var routing = new Router(definition.Routing, conditions, fields);
        Authority authority = AuthorityCompiler.Compile(definition.Authority, definition.Currency, conditions);
        CompiledClassification classification = new ClassificationCompiler(conditions, fields, keywords, tier => sla.Find(tier)?.Rank).Compile(definition.Classification);
        CompiledPractice practice = new PracticeCompiler(conditions, definition.Currency).Compile(definition.Practice);
        keywords.Seal();
        return new RuleBook(definition, HashOf(definition, canonical), workflowJson, warnings, fields, keywords, classification, sla, routing, authority, workflow, Detectors(),
            new NoticeRules(definition.Notifications, definition.Notifications.Quiet?.Calendar is { } quiet ? calendars[quiet] : null), practice, usual);

        EarlyWarning Detectors() => new([.. definition.EarlyWarning.Detectors.OrderBy(detector => detector.Key, StringComparer.Ordinal).Select(detector => new Detector(
            detector.Key, detector.Value, Windows.Read(detector.Value.Within)!.Value, detector.Value.Same.Select(fields.Find).OfType<Field>(), sla.Find(detector.Value.Then.Tier)?.Rank ?? 0, PhoneRegion.Of(definition.TelephoneRegion)))]);
    }

    /// <summary>Compiles a published workflow of an earlier book, with the fields of today's. Null where it names a field or a calendar that is gone: its guards would stand open, its tasks and timeouts would have no instant.</summary>
    public static CompiledWorkflow? Compile(WorkflowDefinition workflow, string hash, RuleBookDefinition book, DiagnosticBag defects)
    {
        KeywordPool keywords = Keywords(book);
        Dictionary<string, WorkingCalendar> calendars = Calendars(book);
        var fields = new FieldCatalog(book.Fields, book.Currency, Usual(book, calendars).Calendar?.Zone);
        var conditions = new ConditionCompiler(fields, keywords, book.Currency, defects);
        StateDefinition[] states = [.. workflow.Regions.Values.SelectMany(region => region.States.Values)];
        if (states.SelectMany(state => state.On.Values).SelectMany(transition => transition.Require).Any(field => fields.Find(field) is null)
            || states.SelectMany(state => state.After.Values.Select(after => after.Calendar).Concat(state.Effects().SelectMany(effects => effects.Tasks.Values).Select(task => task.Calendar)))
                .Any(name => name is not null && !calendars.ContainsKey(name)))
            return null;
        CompiledWorkflow compiled = new WorkflowCompiler(fields, conditions, keywords, calendars).Compile(workflow, hash, "");
        if (defects.HasErrors)
            return null;
        keywords.Seal();
        return compiled;
    }

    private static KeywordPool Keywords(RuleBookDefinition book) => new(book.Classification.Lists, book.Classification.Folding);

    private static Dictionary<string, WorkingCalendar> Calendars(RuleBookDefinition book) => book.Calendars.ToDictionary(
        calendar => calendar.Key, calendar => WorkingCalendar.Compile(calendar.Value, out _)!, Names.Comparer);

    /// <summary>The calendar of days for which none is named: its zone is what counts.</summary>
    private static (string? Name, WorkingCalendar? Calendar) Usual(RuleBookDefinition book, Dictionary<string, WorkingCalendar> calendars)
    {
        string? name = book.UsualCalendar ?? (calendars.Values.DistinctBy(calendar => calendar.Zone.Id, StringComparer.Ordinal).Count() == 1 ? calendars.Keys.Min(StringComparer.Ordinal) : null);
        return (name, name is null ? null : calendars[name]);
    }

    /// <summary>Two releases that know other holidays decide differently, so the facts of the sets that are used belong to the hash.</summary>
    private static string HashOf(RuleBookDefinition definition, JsonObject canonical)
    {
        IEnumerable<string> sets = definition.Calendars.Values.SelectMany(calendar => calendar.Sets).Distinct(Names.Comparer).Order(StringComparer.Ordinal);
        byte[] facts = Encoding.UTF8.GetBytes(string.Concat(sets.Select(StatutorySets.FactsOf)));
        return CanonicalJson.Hash([.. CanonicalJson.Write(canonical), .. facts]);
    }
}
