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
using ComplaintFlow.Settings;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compilation;
using ComplaintFlow.Workflow.Compiled;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Rules;

/// <summary>Verifies and compiles a definition, at the start, at a reload and in the tool.</summary>
internal static class RuleBookCompiler
{
    /// <summary>Compiles the rule book. The result is null if there is any error; all errors are in the defects then.</summary>
    /// <param name="book">The rules as data.</param>
    /// <param name="path">The path of the rules in the configuration.</param>
    /// <param name="moreMilestones">Milestones that count as declared, in addition to those of the rules.</param>
    /// <param name="defects">Collects the defects. It may hold some from reading already.</param>
    /// <param name="accepted">The warnings that are accepted.</param>
    public static RuleBook? Compile(
        RuleBookDefinition book, string path, IReadOnlyCollection<string> moreMilestones, DiagnosticBag defects,
        IReadOnlyCollection<AcceptedWarning> accepted)
    {
        CompilationContext context = Context(book, path, moreMilestones, defects);
        Verify(book, context);
        Sections sections = Compile(book, context);
        context.Names.Free.Verify(defects);
        if (!defects.HasErrorsIn(context.At("Classification"))) // a rule with a defect may be the one that was meant to give the tier
            TierVerifier.Verify(book, context.At("Sla"), defects);
        WarningAcceptance.Apply(accepted, path, defects);
        return defects.HasErrors ? null : Assemble(book, sections, context);
    }

    /// <summary>Verifies what the compilation does not verify.</summary>
    private static void Verify(RuleBookDefinition book, CompilationContext context)
    {
        Root(book, context);
        new WorkflowVerifier(book.Workflow, context.At("Workflow"), context.Defects).Verify();
        new InheritedTriggerVerifier(book, context.At("Workflow"), context.Defects).Verify();
        new LettersVerifier(book.Letters, context.At("Letters"), context.Defects).Verify();
        new RoleVerifier(book, context.Names, context.Path, context.Defects).Verify();
    }

    private static Sections Compile(RuleBookDefinition book, CompilationContext context) => new(
        new WorkflowCompiler(book.Workflow, context).Compile(),
        new SlaCompiler(context).Compile(book.Sla),
        new RoutingCompiler(context).Compile(book.Routing),
        new AuthorityCompiler(context).Compile(book.Authority),
        new ClassificationCompiler(context).Compile(book.Classification),
        new PracticeCompiler(context).Compile(book.Practice),
        new EarlyWarningCompiler(context).Compile(book.EarlyWarning, PhoneRegion.Of(book.TelephoneRegion)),
        new NotificationsCompiler(context).Compile(book.Notifications));

    private static RuleBook Assemble(RuleBookDefinition book, Sections sections, CompilationContext context)
    {
        JsonObject canonical = RuleBookSettings.Write(book);
        byte[] workflowJson = CanonicalJson.Write(canonical[RuleBookSettings.WorkflowKey]!.AsObject());
        return new RuleBook(book, HashOf(book, canonical), workflowJson, context.Defects.Sorted(), new CompiledRules
        {
            Fields = context.Fields,
            Keywords = context.Keywords,
            Classification = sections.Classification,
            Sla = sections.Sla,
            Routing = sections.Routing,
            Authority = sections.Authority,
            Workflow = new CompiledWorkflow(CanonicalJson.Hash(workflowJson), sections.Workflow!, context.Keywords),
            EarlyWarning = sections.EarlyWarning,
            Notices = sections.Notices,
            Practice = sections.Practice,
            DefaultCalendar = context.Calendar(context.DefaultCalendar),
        });
    }

    private static CompilationContext Context(RuleBookDefinition book, string path, IReadOnlyCollection<string> moreMilestones,
        DiagnosticBag defects)
    {
        Dictionary<string, WorkingCalendar> calendars = new CalendarsCompiler(book, path, defects).Compile();
        string? usual = CalendarsCompiler.Usual(book, calendars);
        var fields = new FieldCatalog(book.Fields, book.Currency, usual is null ? null : calendars.GetValueOrDefault(usual)?.Zone);
        var keywords = new KeywordPool(book.Classification.Lists, book.Classification.Folding);
        DeclaredNames names = RuleBookNames.Of(book, moreMilestones);
        return new CompilationContext
        {
            Defects = defects,
            Names = names,
            Fields = fields,
            Keywords = keywords,
            Guards = new GuardCompiler(new ConditionCompiler(fields, keywords, book.Currency, defects), names, defects),
            Calendars = calendars,
            DefaultCalendar = usual,
            Currency = book.Currency,
            Path = path,
        };
    }

    /// <summary>Verifies the values at the root of the section.</summary>
    private static void Root(RuleBookDefinition book, CompilationContext context)
    {
        if (book.Currency is { } currency)
            context.Defects.Currency(currency, context.At("Currency"));
        if (book.TelephoneRegion is { } region && !Names.Has(PhoneRegion.Names, region))
        {
            context.Defects.Error(DiagnosticCodes.UnknownTelephoneRegion, context.At("TelephoneRegion"),
                $"The region '{region}' is not one of those whose telephone numbers are known.",
                $"Use the code of one of {string.Join(", ", PhoneRegion.Names)}.");
        }
        foreach (string field in book.Fields.Keys.Where(FieldCatalog.IsBuiltIn))
            context.Defects.Error(DiagnosticCodes.BuiltInFieldName, context.At($"Fields:{field}"), $"The field '{field}' is built in.",
                "Choose another name, or use the built-in field without declaring it.");
        context.Names.Calendar(book.DefaultCalendar, null, isNeeded: false, context.At("DefaultCalendar"), context.Defects);
    }

    /// <summary>
    /// The hash covers the facts of the holiday sets that are used, because two releases that know different holidays decide differently.
    /// </summary>
    private static string HashOf(RuleBookDefinition book, JsonObject canonical)
    {
        IEnumerable<string> sets = book.Calendars.Values.SelectMany(calendar => calendar.Sets).Distinct(Names.Comparer)
            .Order(StringComparer.Ordinal);
        byte[] facts = Encoding.UTF8.GetBytes(string.Concat(sets.Select(StatutorySets.FactsOf)));
        return CanonicalJson.Hash([.. CanonicalJson.Write(canonical), .. facts]);
    }

    private sealed record Sections(
        WorkflowParts? Workflow, CompiledSla Sla, Router Routing, Authority Authority, CompiledClassification Classification,
        CompiledPractice Practice, EarlyWarning EarlyWarning, NoticeRules Notices);
}
