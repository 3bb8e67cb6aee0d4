using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies who gets a complaint: rules lead somewhere, and names exist.</summary>
internal sealed class RoutingVerifier(RuleBookDefinition definition, DeclaredNames names, FieldCatalog fields, GuardVerifier guards, string path, DiagnosticBag defects)
{
    private RoutingDefinition Routing => definition.Routing;

    public void Verify()
    {
        foreach ((string name, RoutingRuleDefinition rule) in Routing.Rules)
            Rule(rule, $"{path}:Rules:{name}");
        foreach ((string name, DepartmentDefinition department) in Routing.Departments)
        {
            foreach ((string handler, HandlerDefinition source) in department.Handlers.Where(handler => handler.Value.Weight < 1))
                defects.Error(DiagnosticCodes.InvalidRoutingValue, $"{path}:Departments:{name}:Handlers:{handler}:Weight", $"{source.Weight} is no share of the work.", "Write 1 or more, or switch the handler off with \"Enabled\": false.");
        }
        foreach ((string name, string handler) in Routing.Departments.SelectMany(department => department.Value.Handlers.Keys,
            (department, handler) => (department.Key, handler)))
        {
            if (!ActorIdentity.IsPlain(handler) || ActorIdentity.IsSystem(handler))
                defects.Error(DiagnosticCodes.InvalidRoutingValue, $"{path}:Departments:{name}:Handlers:{handler}", "It is no id that a person can have.",
                    "Write the id as the directory has it, without spaces around it and without letters that look like others.");
        }
        if (Routing.MaxTransfers < 0)
            defects.Error(DiagnosticCodes.InvalidRoutingValue, $"{path}:MaxTransfers", $"{Routing.MaxTransfers} is no number of transfers.", "Write 0 or more.");
        foreach (string state in Routing.Afresh.Where(state => !names.States.Contains(state)))
            defects.Warning(DiagnosticCodes.UnknownAfreshState, $"{path}:Afresh", $"There is no state '{state}'.", Names.Suggest(state, names.States, "state"));
        foreach (string field in Routing.Except.Where(field => fields.Find(field) is not { Kind: FieldKind.Word or FieldKind.Set } || !fields.Declared.ContainsKey(field)))
            defects.Error(DiagnosticCodes.InvalidExceptField, $"{path}:Except", $"'{field}' is not a declared field of the type Word or Set.", "Declare it under Fields; it holds the ids of actors.");
    }

    private void Rule(RoutingRuleDefinition rule, string at)
    {
        if (rule.When is null || rule.When.Clauses.Count == 0)
            defects.Error(DiagnosticCodes.RoutingRuleWithoutCondition, $"{at}:When", "The rule has no condition.", "Write one; a rule for every complaint says { \"Text\": { \"Exists\": true } }.");
        guards.Verify(rule.When, at);
        if (rule.Department is null && rule.External is null)
            defects.Error(DiagnosticCodes.RoutingRuleWithoutDestination, at, "The rule leads nowhere.", "Give it a Department, or a procedure under External.");
        if (rule.Department is { } department && !Routing.Departments.ContainsKey(department))
            defects.Error(DiagnosticCodes.UnknownDepartment, $"{at}:Department", $"There is no department '{department}'.", $"Declare it under Departments, or: {Names.Suggest(department, Routing.Departments.Keys, "department")}");
    }
}
