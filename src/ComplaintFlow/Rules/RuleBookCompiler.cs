using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification.Compiled;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Detection;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Settings;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules;

/// <summary>Verifies and compiles a definition, at the start, at a reload and in the tool.</summary>
internal static class RuleBookCompiler
{
    /// <summary>Compiles the rules. Without a book in the result, all errors are in the defects.</summary>
    /// <param name="book">The rules as data.</param>
    /// <param name="path">The path of the rules in the configuration.</param>
    /// <param name="moreMilestones">Milestones that count as declared, in addition to those of the rules.</param>
    /// <param name="defects">Collects the defects. It may hold some from reading already.</param>
    /// <param name="accepted">The warnings that are accepted.</param>
    /// <param name="known">The same workflow of other rules, if all settings on which it rests are the same.</param>
    public static CompiledBook Compile(
        RuleBookDefinition book, string path, IReadOnlyCollection<string> moreMilestones, DiagnosticBag defects,
        IReadOnlyCollection<AcceptedWarning> accepted, VerifiedWorkflow? known = null)
    {
        CompilationContext context = Context(book, known?.Names ?? RuleBookNames.Of(book.Workflow), path, moreMilestones, defects);
        var workflow = VerifiedWorkflow.Of(book, context, known);
        Verify(book, workflow, context);
        Sections sections = Compile(book, context);
        context.Names.Free.Verify(defects);
        if (!defects.HasErrorsIn(context.At("Classification"))) // a rule with a defect may be the one that was meant to give the tier
            TierVerifier.Verify(book, context.At("Sla"), defects);
        WarningAcceptance.Apply(accepted, path, defects);
        return new CompiledBook(defects.HasErrors ? null : Assemble(book, workflow, sections, context), workflow);
    }

    /// <summary>Verifies what the compilation does not verify.</summary>
    private static void Verify(RuleBookDefinition book, VerifiedWorkflow workflow, CompilationContext context)
    {
        Root(book, context);
        HashSet<string> fired = FiredTriggers.Of(book);
        foreach (InheritedTriggerSlip slip in workflow.Slips.Where(slip => !fired.Contains(slip.Trigger)))
            context.Defects.AddRange(slip.Warnings, "");
        new LettersVerifier(book.Letters, context.At("Letters"), context.Defects).Verify();
        new RoleVerifier(book, fired, context.Names, context.Path, context.Defects).Verify();
    }

    private static Sections Compile(RuleBookDefinition book, CompilationContext context) => new(
        new SlaCompiler(context).Compile(book.Sla),
        new RoutingCompiler(context).Compile(book.Routing),
        new AuthorityCompiler(context).Compile(book.Authority),
        new ClassificationCompiler(context).Compile(book.Classification),
        new PracticeCompiler(context).Compile(book.Practice),
        new EarlyWarningCompiler(context).Compile(book.EarlyWarning, PhoneRegion.Of(book.TelephoneRegion)),
        new NotificationsCompiler(context).Compile(book.Notifications),
        new EventsCompiler(context).Compile(book.Events));

    private static RuleBook Assemble(RuleBookDefinition book, VerifiedWorkflow workflow, Sections sections, CompilationContext context) =>
        new(book, HashOf(book, workflow), workflow.Json, context.Defects.Sorted(), new CompiledRules
        {
            Fields = context.Fields,
            Keywords = context.Keywords,
            Classification = sections.Classification,
            Sla = sections.Sla,
            Routing = sections.Routing,
            Authority = sections.Authority,
            Workflow = workflow.Compiled,
            EarlyWarning = sections.EarlyWarning,
            Notices = sections.Notices,
            Events = sections.Events,
            Practice = sections.Practice,
            DefaultCalendar = context.Calendar(context.DefaultCalendar),
        });

    private static CompilationContext Context(
        RuleBookDefinition book, WorkflowNames workflow, string path, IReadOnlyCollection<string> moreMilestones, DiagnosticBag defects)
    {
        Dictionary<string, WorkingCalendar> calendars = new CalendarsCompiler(book, path, defects).Compile();
        string? usual = CalendarsCompiler.Usual(book, calendars);
        var fields = new FieldCatalog(book.Fields, book.Currency, usual is null ? null : calendars.GetValueOrDefault(usual)?.Zone);
        var keywords = new KeywordPool(book.Classification.Lists, book.Classification.Folding);
        DeclaredNames names = RuleBookNames.Of(book, workflow, moreMilestones);
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
    private static string HashOf(RuleBookDefinition book, VerifiedWorkflow workflow)
    {
        JsonObject others = RuleBookSettings.Write(book with { Workflow = WorkflowSettings.Table.Usual });
        IEnumerable<string> sets = book.Calendars.Values.SelectMany(calendar => calendar.Sets).Distinct(Names.Comparer)
            .Order(StringComparer.Ordinal);
        byte[] facts = Encoding.UTF8.GetBytes(string.Concat(sets.Select(StatutorySets.FactsOf)));
        return CanonicalJson.Hash([.. CanonicalJson.Write(others, RuleBookSettings.WorkflowKey, workflow.Json), .. facts]);
    }

    private sealed record Sections(
        CompiledSla Sla, Router Routing, Authority Authority, CompiledClassification Classification,
        CompiledPractice Practice, EarlyWarning EarlyWarning, NoticeRules Notices, EventRules Events);
}

/// <summary>What the compilation of rules results in.</summary>
/// <param name="Book">The rule book, or null if there is any error.</param>
/// <param name="Workflow">Its workflow, which others may share unless there is any error.</param>
internal sealed record CompiledBook(RuleBook? Book, VerifiedWorkflow Workflow);
