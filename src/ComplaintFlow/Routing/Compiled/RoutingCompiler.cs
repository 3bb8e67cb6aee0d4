using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>Verifies and compiles who gets a complaint: every rule has a destination, and every name exists.</summary>
internal sealed class RoutingCompiler(CompilationContext context)
{
    private readonly string _path = context.At("Routing");
    private readonly DiagnosticBag _defects = context.Defects;

    public Router Compile(RoutingDefinition routing)
    {
        foreach ((string name, DepartmentDefinition department) in routing.Departments)
        {
            foreach ((string handler, HandlerDefinition source) in department.Handlers)
                Check(handler, source, $"{_path}:Departments:{name}:Handlers:{handler}");
        }
        if (routing.MaxTransfers < 0)
            _defects.Error(
                DiagnosticCodes.InvalidRoutingValue, $"{_path}:MaxTransfers", $"{routing.MaxTransfers} is no number of transfers.",
                "Write 0 or more.");
        foreach (string state in routing.Afresh.Where(state => !context.Names.Workflow.States.Contains(state)))
            _defects.Warning(DiagnosticCodes.UnknownAfreshState, $"{_path}:Afresh", $"There is no state '{state}'.",
                Names.Suggest(state, context.Names.Workflow.States, "state"));
        return new Router(
            routing,
            [.. routing.Rules.OrderBy(rule => rule.Value.Order).ThenBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => Rule(rule.Key, rule.Value, routing, $"{_path}:Rules:{rule.Key}"))],
            [.. routing.Except.Select(Except).OfType<Field>()]);
    }

    private void Check(string handler, HandlerDefinition source, string at)
    {
        context.Names.Free.AddAll(nameof(source.Skills), source.Skills, $"{at}:Skills");
        if (source.Weight < 1)
            _defects.Error(DiagnosticCodes.InvalidRoutingValue, $"{at}:Weight", $"{source.Weight} is no share of the work.",
                "Write 1 or more, or switch the handler off with \"Enabled\": false.");
        if (!ActorIdForm.IsPlain(handler) || ActorIdentity.IsSystem(handler))
        {
            _defects.Error(DiagnosticCodes.InvalidRoutingValue, at, "The id cannot belong to a person.",
                "Write the id as the directory has it, without spaces around it and without letters that look like others.");
        }
    }

    private Field? Except(string name)
    {
        Field? field = context.Fields.Find(name);
        if (field is not { Kind: FieldKind.Word or FieldKind.Set } || !context.Fields.Declared.ContainsKey(name))
            _defects.Error(
                DiagnosticCodes.InvalidExceptField, $"{_path}:Except", $"'{name}' is not a declared field of the type Word or Set.",
                "Declare it under Fields; it holds the ids of actors.");
        return field;
    }

    private RoutingRule Rule(string name, RoutingRuleDefinition rule, RoutingDefinition routing, string at)
    {
        if (rule.When is null || rule.When.Clauses.Count == 0)
            _defects.Error(DiagnosticCodes.RoutingRuleWithoutCondition, $"{at}:When", "The rule has no condition.",
                "Write one; a rule for every complaint says { \"Text\": { \"Exists\": true } }.");
        if (rule.Department is null && rule.External is null)
            _defects.Error(
                DiagnosticCodes.RoutingRuleWithoutDestination, at, "The rule leads nowhere.",
                "Give it a Department, or a procedure under External.");
        if (rule.Department is { } department && !routing.Departments.ContainsKey(department))
        {
            _defects.Error(DiagnosticCodes.UnknownDepartment, $"{at}:Department", $"There is no department '{department}'.",
                Names.SuggestOrDeclare(department, [.. routing.Departments.Keys], "department", "Routing:Departments"));
        }
        context.Names.Free.AddAll(nameof(rule.Skills), rule.Skills, $"{at}:Skills");
        return new RoutingRule(name, context.Guards.Compile(rule.When, at), rule);
    }
}
