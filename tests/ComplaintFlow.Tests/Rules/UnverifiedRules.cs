using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Tests.Rules;

/// <summary>
/// Rules that the verifier would not let pass, for tests with random rules: conditions may contradict themselves, and states may lead
/// nowhere. A sound book gets one compiled section from elsewhere.
/// </summary>
internal static class UnverifiedRules
{
    /// <summary>
    /// A sound book with another workflow, which was compiled as a published one is, without regard to what the verifier says.
    /// </summary>
    public static RuleBook With(WorkflowDefinition workflow, RuleBook sound)
    {
        var defects = new DiagnosticBag();
        CompiledWorkflow? compiled = PublishedWorkflowCompiler.Compile(workflow, sound.WorkflowHash, sound.Definition, defects);
        defects.Sorted().Should().BeEmpty();
        return With(sound, sound.Definition with { Workflow = workflow }, compiled!, sound.Classification, sound.Keywords);
    }

    /// <summary>A book with the classification of a definition, whatever the verifier says of it.</summary>
    public static RuleBook WithClassification(RuleBookDefinition definition)
    {
        RuleBook book = RuleBookReader.Read(definition with { Classification = new() }).OrThrow();
        var defects = new DiagnosticBag();
        var fields = new FieldCatalog(definition.Fields, definition.Currency, null);
        var keywords = new KeywordPool(definition.Classification.Lists, definition.Classification.Folding);
        DeclaredNames names = RuleBookNames.Of(definition, RuleBookNames.Of(definition.Workflow), []);
        CompiledClassification classification = new ClassificationCompiler(new CompilationContext
        {
            Defects = defects,
            Names = names,
            Fields = fields,
            Keywords = keywords,
            Guards = new GuardCompiler(new ConditionCompiler(fields, keywords, definition.Currency, defects), names, defects),
            Calendars = new Dictionary<string, ComplaintFlow.Calendars.WorkingCalendar>(StringComparer.Ordinal),
            DefaultCalendar = null,
            Currency = definition.Currency,
            Path = "",
        }).Compile(definition.Classification);
        return With(book, definition, book.Workflow, classification, keywords);
    }

    private static RuleBook With(
        RuleBook book, RuleBookDefinition definition, CompiledWorkflow workflow, CompiledClassification classification,
        KeywordPool keywords) => new(definition, book.Hash, book.WorkflowJson, [], new CompiledRules
    {
        Fields = book.Fields,
        Keywords = keywords,
        Classification = classification,
        Sla = book.Sla,
        Routing = book.Routing,
        Authority = book.Authority,
        Workflow = workflow,
        EarlyWarning = book.EarlyWarning,
        Notices = book.Notices,
        Events = book.Events,
        Practice = book.Practice,
        DefaultCalendar = book.DefaultCalendar,
    });
}
