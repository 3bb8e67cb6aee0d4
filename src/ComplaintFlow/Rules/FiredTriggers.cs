using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Rules;

/// <summary>Collects the triggers that the rules fire by themselves: by steps, timeouts, detectors and effects.</summary>
internal static class FiredTriggers
{
    public static HashSet<string> Of(RuleBookDefinition book) => new(
    [
        .. Steps(book.Sla).Select(step => step.Do).OfType<string>(),
        .. book.EarlyWarning.Detectors.Values.Select(detector => detector.Then.Do).OfType<string>(),
        .. book.Workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.After.Values)
            .Select(after => after.Do).OfType<string>(),
        .. WorkflowEffects.Of(book.Workflow).SelectMany(effects => effects.Raise),
    ], Names.Comparer);

    private static IEnumerable<StepDefinition> Steps(SlaDefinition sla) =>
        sla.Tiers.Values.SelectMany(tier => tier.Targets.Values).Concat(sla.Always.Values).SelectMany(target => target.Steps.Values)
            .Concat(sla.Duties.Values.SelectMany(duty => duty.Steps.Values));
}
