using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Finds every defect of a rule book in one pass: at the start, at a reload, and in the tool.</summary>
internal sealed class RuleBookVerifier(RuleBookDefinition definition, string path, IReadOnlyCollection<string> moreMilestones, DiagnosticBag defects)
{
    public void Verify()
    {
        if (definition.Currency is { } currency && !Money.IsCurrency(currency))
            defects.Error("CF1043", At("Currency"), $"'{currency}' is not the code of a currency.", "Use an ISO 4217 code of three capital letters, such as CNY.");
        foreach (string field in definition.Fields.Keys.Where(FieldCatalog.IsBuiltIn))
            defects.Error("CF1041", At($"Fields:{field}"), $"The field '{field}' is built in.", "Choose another name, or use the built-in field without declaring it.");

        var names = new DeclaredNames(definition, moreMilestones);
        var catalog = new FieldCatalog(definition.Fields, definition.Currency);
        var conditions = new ConditionCompiler(catalog, new KeywordPool(), definition.Currency, defects);
        Calendars();
        var guards = new GuardVerifier(conditions, names, defects);
        Classification(guards);
        new SlaVerifier(definition, names, guards, path, defects).Verify();
        new RoutingVerifier(definition, names, catalog, guards, At("Routing"), defects).Verify();
        new AuthorityVerifier(definition, guards, At("Authority"), defects).Verify();
        new WorkflowVerifier(definition.Workflow, names, catalog, guards, At("Workflow"), defects).Verify();
        new NotificationsVerifier(definition, names, At("Notifications"), defects).Verify();
        new RaiseVerifier(definition.Workflow, At("Workflow"), defects).Verify();
        new RoleVerifier(definition, names, path, defects).Verify();
    }

    private void Calendars()
    {
        foreach ((string name, CalendarDefinition calendar) in definition.Calendars)
        {
            WorkingCalendar.Compile(calendar, out IReadOnlyList<CalendarDefect> found);
            foreach (CalendarDefect defect in found)
            {
                string at = $"{At($"Calendars:{name}")}:{defect.Path}".TrimEnd(':');
                if (defect.IsWarning)
                    defects.Warning(defect.Code, at, defect.Message, defect.Help);
                else
                    defects.Error(defect.Code, at, defect.Message, defect.Help);
            }
        }
    }

    private void Classification(GuardVerifier guards)
    {
        foreach ((string name, ClassificationRuleDefinition rule) in definition.Classification.Rules)
        {
            string at = At($"Classification:Rules:{name}");
            if (rule.When is null || rule.When.Clauses.Count == 0)
                defects.Error("CF1039", $"{at}:When", "The rule has no condition.", "Write one; a rule for every complaint says { \"Text\": { \"Exists\": true } }.");
            guards.Verify(rule.When, at);
            if (rule.Then.IsEmpty)
                defects.Error("CF1038", $"{at}:Then", "The rule gives no result.", "Give a Category, Ground, Tier, Severity, Priority, Department, Flags or Tags.");
            if (rule.Then.Tier is { } tier && !definition.Sla.Tiers.ContainsKey(tier))
                defects.Error("CF1037", $"{at}:Then:Tier", $"There is no tier '{tier}'.", Names.Suggest(tier, definition.Sla.Tiers.Keys, "tier"));
        }
    }

    private string At(string key) => path.Length == 0 ? key : $"{path}:{key}";
}
