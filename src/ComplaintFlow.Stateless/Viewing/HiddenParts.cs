using ComplaintFlow.Rules;
using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Stateless.Viewing;

/// <summary>Lists what a machine of Stateless cannot show of a region.</summary>
internal static class HiddenParts
{
    public static IReadOnlyList<string> Of(RuleBook rules, string region)
    {
        RegionDefinition definition = rules.Definition.Workflow.Regions
            .First(known => Names.Same(known.Key, region)).Value;
        string[] others =
            [.. rules.Graph.Regions.Select(known => known.Name).Where(known => !string.Equals(known, region, StringComparison.Ordinal))];
        return
        [
            .. others.Length == 0 ? Array.Empty<string>()
                : [$"the other regions, which may refuse a trigger as well: {string.Join(", ", others)}"],
            .. definition.States.SelectMany(state => state.Value.After.Select(after =>
                $"the timeout '{after.Key}' of '{state.Key}': {after.Value.Do} after {after.Value.Within}")),
            .. definition.States.Where(state => Effects(state.Value).Any(effects => effects.Raise.Count > 0))
                .Select(state => $"the triggers that '{state.Key}' raises"),
            .. definition.States.Where(state => state.Value.On.Values.Any(on => on.Require.Count > 0)).Select(
                state => $"the fields that transitions of '{state.Key}' require, which an action may bring"),
            "the numbers and texts of refusals, clocks, tasks, milestones, impartiality and approvals",
        ];
    }

    private static IEnumerable<EffectsDefinition> Effects(StateDefinition state) =>
    [
        state.Entry, state.Exit,
        .. state.On.Values.SelectMany(transition => transition.Branches.Values.Select(branch => branch.Do)
            .Append(transition.Do).Append(transition.Otherwise?.Do ?? EffectsDefinition.None)),
    ];
}
