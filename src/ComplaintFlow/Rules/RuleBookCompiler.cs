using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Sla;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Rules;

/// <summary>Compiles a verified definition.</summary>
internal static class RuleBookCompiler
{
    public static RuleBook Compile(RuleBookDefinition definition, IReadOnlyList<Diagnostic> warnings)
    {
        var fields = new FieldCatalog(definition.Fields, definition.Currency);
        var keywords = new KeywordPool();
        var conditions = new ConditionCompiler(fields, keywords, definition.Currency, new DiagnosticBag());
        Dictionary<string, WorkingCalendar> calendars = definition.Calendars.ToDictionary(
            calendar => calendar.Key, calendar => WorkingCalendar.Compile(calendar.Value, out _)!, Names.Comparer);

        JsonObject canonical = DefinitionWriter.Write(definition);
        byte[] workflowJson = CanonicalJson.Write(canonical[DefinitionWriter.WorkflowKey]!.AsObject());
        CompiledWorkflow workflow = new WorkflowCompiler(fields, conditions, keywords).Compile(definition.Workflow, CanonicalJson.Hash(workflowJson), "");
        var sla = new CompiledSla(
            [.. definition.Sla.Tiers.Select(tier => new Tier(tier.Key, tier.Value.Rank, [.. tier.Value.Targets.Select(target => Target(target, tier.Key))]))],
            [.. definition.Sla.Always.Select(target => Target(target, null))]);
        var classifier = new Classifier([.. definition.Classification.Rules.OrderBy(rule => rule.Value.Order).ThenBy(rule => rule.Key, StringComparer.Ordinal).Select(Rule)]);
        keywords.Seal();
        return new RuleBook(definition, HashOf(definition, canonical), workflowJson, warnings, fields, keywords, classifier, sla, workflow);

        Target Target(KeyValuePair<string, TargetDefinition> target, string? tier) => new(
            target.Key, tier, Duration.Parse(target.Value.Within!),
            target.Value.Calendar, target.Value.Calendar is { } calendar ? calendars[calendar] : null, target.Value.DayEnd, target.Value.Roll,
            target.Value.From, target.Value.Until, conditions.Compile(target.Value.When, ""),
            [.. target.Value.Steps.Select(step => Step(step.Key, step.Value))]);

        ClassificationRule Rule(KeyValuePair<string, ClassificationRuleDefinition> rule) => new(
            rule.Key, conditions.Compile(rule.Value.When, ""), rule.Value.Then, sla.Find(rule.Value.Then.Tier)?.Rank ?? 0, rule.Value.Then.ToString());
    }

    /// <summary>Compiles a published workflow of an earlier book, with the fields of today's. Null where it names a field that is gone: its guards would stand open.</summary>
    public static CompiledWorkflow? Compile(WorkflowDefinition workflow, string hash, RuleBookDefinition book, DiagnosticBag defects)
    {
        var keywords = new KeywordPool();
        var fields = new FieldCatalog(book.Fields, book.Currency);
        var conditions = new ConditionCompiler(fields, keywords, book.Currency, defects);
        if (workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Values)
            .SelectMany(transition => transition.Require).Any(field => fields.Find(field) is null))
            return null;
        CompiledWorkflow compiled = new WorkflowCompiler(fields, conditions, keywords).Compile(workflow, hash, "");
        if (defects.HasErrors)
            return null;
        keywords.Seal();
        return compiled;
    }

    /// <summary>Two releases that know other holidays decide differently, so the facts of the sets that are used belong to the hash.</summary>
    private static string HashOf(RuleBookDefinition definition, JsonObject canonical)
    {
        IEnumerable<string> sets = definition.Calendars.Values.SelectMany(calendar => calendar.Sets).Distinct(Names.Comparer).Order(StringComparer.Ordinal);
        byte[] facts = Encoding.UTF8.GetBytes(string.Concat(sets.Select(StatutorySets.FactsOf)));
        return CanonicalJson.Hash([.. CanonicalJson.Write(canonical), .. facts]);
    }

    private static TargetStep Step(string name, StepDefinition step) => StepShare.TryParse(step.At, out decimal share)
        ? new TargetStep(name, share, step.Notify, step.Escalate, step.Do)
        : throw new InvalidOperationException($"The step {name} was not verified.");
}
