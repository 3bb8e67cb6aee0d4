using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compilation;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Rules;

/// <summary>
/// Compiles a published workflow of an earlier rule book with the fields and calendars of the present one. The workflow was verified when
/// it was published.
/// </summary>
internal static class PublishedWorkflowCompiler
{
    /// <summary>
    /// Compiles the workflow. The result is null if the workflow names a field or a calendar that no longer exists: its guards could not be
    /// tested, and its tasks and timeouts would have no due instant.
    /// </summary>
    public static CompiledWorkflow? Compile(WorkflowDefinition workflow, string hash, RuleBookDefinition book, DiagnosticBag defects)
    {
        var keywords = new KeywordPool(book.Classification.Lists, book.Classification.Folding);
        Dictionary<string, WorkingCalendar> calendars = new CalendarsCompiler(book, "", new DiagnosticBag()).Compile();
        string? usual = CalendarsCompiler.Usual(book, calendars);
        var fields = new FieldCatalog(book.Fields, book.Currency, usual is null ? null : calendars[usual].Zone);
        // Names may have left the rules since then. Only those of fields and calendars are still needed, and what the conditions say.
        var outdated = new DiagnosticBag();
        DeclaredNames names = RuleBookNames.Of(book, RuleBookNames.Of(workflow), []);
        var context = new CompilationContext
        {
            Defects = outdated,
            Names = names,
            Fields = fields,
            Keywords = keywords,
            Guards = new GuardCompiler(new ConditionCompiler(fields, keywords, book.Currency, defects), names, outdated),
            Calendars = calendars,
            DefaultCalendar = usual,
            Currency = book.Currency,
            Path = "",
        };
        WorkflowParts? parts = new WorkflowCompiler(workflow, context).Compile();
        if (parts is null || defects.HasErrors || outdated.Sorted().Any(IsNeeded))
            return null;
        return new CompiledWorkflow(hash, parts, keywords);
    }

    private static bool IsNeeded(Diagnostic defect) =>
        defect.Code is DiagnosticCodes.UnknownRequiredField or DiagnosticCodes.UnknownCalendar;
}
