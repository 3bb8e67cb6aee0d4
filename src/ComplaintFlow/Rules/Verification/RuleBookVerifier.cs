using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Detection;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Finds every defect of a rule book in one pass: at the start, at a reload, and in the tool.</summary>
internal sealed class RuleBookVerifier(RuleBookDefinition definition, string path, IReadOnlyCollection<string> moreMilestones, DiagnosticBag defects)
{
    public void Verify()
    {
        if (definition.Currency is { } currency && !Money.IsCurrency(currency))
            defects.Error(DiagnosticCodes.InvalidCurrency, At("Currency"), $"'{currency}' is not the code of a currency.", "Use an ISO 4217 code of three capital letters, such as CNY.");
        if (definition.TelephoneRegion is { } region && !Names.Has(PhoneRegion.Names, region))
            defects.Error(DiagnosticCodes.UnknownTelephoneRegion, At("TelephoneRegion"), $"The region '{region}' is not one of those whose telephone numbers are known.", $"Use the code of one of {string.Join(", ", PhoneRegion.Names)}.");
        foreach (string field in definition.Fields.Keys.Where(FieldCatalog.IsBuiltIn))
            defects.Error(DiagnosticCodes.BuiltInFieldName, At($"Fields:{field}"), $"The field '{field}' is built in.", "Choose another name, or use the built-in field without declaring it.");

        var names = new DeclaredNames(definition, moreMilestones);
        var catalog = new FieldCatalog(definition.Fields, definition.Currency);
        var conditions = new ConditionCompiler(catalog, new KeywordPool(definition.Classification.Lists), definition.Currency, defects);
        Calendars(names);
        var guards = new GuardVerifier(conditions, names, defects);
        new ClassificationVerifier(definition, catalog, guards, At("Classification"), defects).Verify();
        new SlaVerifier(definition, names, guards, path, defects).Verify();
        new RoutingVerifier(definition, names, catalog, guards, At("Routing"), defects).Verify();
        new AuthorityVerifier(definition, guards, At("Authority"), defects).Verify();
        new WorkflowVerifier(definition.Workflow, names, catalog, guards, At("Workflow"), defects).Verify();
        new EarlyWarningVerifier(definition, names, catalog, At("EarlyWarning:Detectors"), defects).Verify();
        new NotificationsVerifier(definition, names, At("Notifications"), defects).Verify();
        new LettersVerifier(definition.Letters, At("Letters"), defects).Verify();
        new PracticeVerifier(definition.Practice, definition.Currency, guards, At("Practice"), defects).Verify();
        new RaiseVerifier(definition.Workflow, At("Workflow"), defects).Verify();
        new RoleVerifier(definition, names, path, defects).Verify();
    }

    private void Calendars(DeclaredNames names)
    {
        names.Calendar(definition.UsualCalendar, null, isNeeded: false, At("UsualCalendar"), defects);
        var compiled = new List<WorkingCalendar?>();
        foreach ((string name, CalendarDefinition calendar) in definition.Calendars)
        {
            compiled.Add(WorkingCalendar.Compile(calendar, out IReadOnlyList<Diagnostic> found));
            defects.AddRange(found, At($"Calendars:{name}"));
        }
        // A zone that is wrong is told as that.
        if (definition.UsualCalendar is null && !compiled.Contains(null) && compiled.Select(calendar => calendar!.Zone.Id).Distinct(StringComparer.Ordinal).Count() > 1)
            defects.Warning(DiagnosticCodes.MissingUsualCalendar, At("UsualCalendar"), "The calendars lie in several zones, and none is the usual one: days that name no calendar end at midnight of UTC.", "Name the calendar of the house under UsualCalendar.");
    }

    private string At(string key) => path.Length == 0 ? key : $"{path}:{key}";
}
