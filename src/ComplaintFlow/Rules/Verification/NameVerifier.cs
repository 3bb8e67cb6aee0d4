using System.Globalization;
using ComplaintFlow.Classification;
using ComplaintFlow.Routing;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Finds names in a definition made in code that a configuration could not spell: what it says could not be written down and read again.</summary>
internal sealed class NameVerifier(string path, DiagnosticBag defects)
{
    public void Verify(RuleBookDefinition rules)
    {
        Names($"{path}:Fields", rules.Fields.Keys);
        Names($"{path}:Milestones", rules.Milestones.Keys);
        Names($"{path}:Calendars", rules.Calendars.Keys);
        Names($"{path}:Classification:Lists", rules.Classification.Lists.Keys);
        Names($"{path}:Classification:Groups", rules.Classification.Groups.Keys);
        Names($"{path}:Classification:Models", rules.Classification.Models.Keys);
        Names($"{path}:Classification:Rules", rules.Classification.Rules.Keys);
        foreach ((string rule, ClassificationRuleDefinition source) in rules.Classification.Rules)
            Names($"{path}:Classification:Rules:{rule}:Weights", source.Weights.Keys);
        Names($"{path}:Sla:Tiers", rules.Sla.Tiers.Keys);
        foreach ((string tier, TierDefinition source) in rules.Sla.Tiers)
            Targets($"{path}:Sla:Tiers:{tier}:Targets", source.Targets);
        Targets($"{path}:Sla:Always:Targets", rules.Sla.Always);
        Names($"{path}:Sla:Pauses", rules.Sla.Pauses.Keys);
        Names($"{path}:Routing:Departments", rules.Routing.Departments.Keys);
        foreach ((string department, DepartmentDefinition source) in rules.Routing.Departments)
            Names($"{path}:Routing:Departments:{department}:Handlers", source.Handlers.Keys);
        Names($"{path}:Routing:Rules", rules.Routing.Rules.Keys);
        Names($"{path}:Authority:Levels", rules.Authority.Levels.Keys);
        Names($"{path}:Authority:Approvers", rules.Authority.Approvers.Keys);
        Names($"{path}:Authority:Delegations", rules.Authority.Delegations.Keys);
        Names($"{path}:EarlyWarning:Detectors", rules.EarlyWarning.Detectors.Keys);
        Names($"{path}:Workflow:Regions", rules.Workflow.Regions.Keys);
        foreach ((string region, RegionDefinition source) in rules.Workflow.Regions)
            States($"{WorkflowCompiler.RegionPath($"{path}:Workflow", region)}:States", source.States);
    }

    private void Targets(string at, IReadOnlyDictionary<string, TargetDefinition> targets)
    {
        Names(at, targets.Keys);
        foreach ((string target, TargetDefinition source) in targets)
        {
            Names($"{at}:{target}:Steps", source.Steps.Keys);
            Names($"{at}:{target}:PausedBy", source.PausedBy.Keys);
        }
    }

    private void States(string at, IReadOnlyDictionary<string, StateDefinition> states)
    {
        Names(at, states.Keys);
        foreach ((string state, StateDefinition source) in states)
        {
            Names($"{at}:{state}:On", source.On.Keys);
            Names($"{at}:{state}:After", source.After.Keys);
            Names($"{at}:{state}", source.Effects().SelectMany(effects => effects.Tasks.Keys));
            foreach ((string trigger, TransitionDefinition transition) in source.On)
                Names($"{at}:{state}:On:{trigger}:Branches", transition.Branches.Keys);
        }
    }

    private void Names(string at, IEnumerable<string> names)
    {
        foreach (string name in names.Where(name => !IsName(name)))
            defects.Error(DiagnosticCodes.InvalidName, at, $"The name '{name}' cannot be used.", "Names are not empty, are no numbers, and contain neither ':' nor '__', which separate keys in the configuration.");
    }

    private static bool IsName(string name) =>
        !string.IsNullOrWhiteSpace(name) && !name.Contains(':', StringComparison.Ordinal) && !name.Contains("__", StringComparison.Ordinal)
        && !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
