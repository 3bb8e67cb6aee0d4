using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Verifies and compiles tiers, duties and the causes of pauses. Each target has a compiler of its own.</summary>
internal sealed class SlaCompiler(CompilationContext context)
{
    private readonly string _path = context.At("Sla");

    public CompiledSla Compile(SlaDefinition definition)
    {
        var targets = new TargetCompiler(context, definition.Pauses);
        Ranks(definition);
        Unused(definition);
        Tier[] tiers =
        [
            .. definition.Tiers.Select(tier => new Tier(
                tier.Key, tier.Value.Rank, [.. tier.Value.Targets.Select(target => targets.Compile(target.Key, target.Value, tier.Key,
                    $"{_path}:Tiers:{tier.Key}:Targets:{target.Key}"))])),
        ];
        foreach ((string kind, DutyDefinition duty) in definition.Duties.Where(duty => !Names.TryRead(duty.Key, out DutyKind _)))
        {
            context.Defects.Error(DiagnosticCodes.UnknownDutyKind, $"{_path}:Duties:{kind}", $"There is no kind of duty '{kind}'.",
                Names.Suggest(kind, Enum.GetNames<DutyKind>(), "kind"));
            targets.Compile(kind, duty, $"{_path}:Duties:{kind}");
        }
        return new CompiledSla(
            tiers,
            [.. definition.Always.Select(target =>
                targets.Compile(target.Key, target.Value, null, $"{_path}:Always:Targets:{target.Key}"))],
            [.. Enum.GetValues<DutyKind>()
                .Select(kind => targets.Compile($"{kind}", DefaultDuties.With(kind, Given(definition, kind)), $"{_path}:Duties:{kind}"))],
            [.. definition.Pauses.Select(pause => Compile(pause.Key, pause.Value, $"{_path}:Pauses:{pause.Key}"))],
            definition.Chain,
            context.Calendars,
            context.DefaultCalendar);
    }

    private static DutyDefinition? Given(SlaDefinition definition, DutyKind kind) =>
        definition.Duties.FirstOrDefault(duty => Names.Same(duty.Key, $"{kind}")).Value;

    private void Ranks(SlaDefinition definition)
    {
        foreach (IGrouping<int, KeyValuePair<string, TierDefinition>> rank in definition.Tiers
            .GroupBy(tier => tier.Value.Rank).Where(rank => rank.Count() > 1))
        {
            string[] tiers = [.. rank.Select(tier => tier.Key)];
            context.Defects.Warning(DiagnosticCodes.DuplicateTierRank, $"{_path}:Tiers:{tiers[^1]}:Rank",
                $"The tiers {string.Join(", ", tiers)} have the same rank {rank.Key}.",
                "Give each a rank of its own: where rules give several, the highest wins.");
        }
        Unranked(definition);
    }

    /// <summary>Reports a tier without a rank. If several have none, they have the same rank, which is reported already.</summary>
    private void Unranked(SlaDefinition definition)
    {
        if (definition.Tiers.Count > 1 && definition.Tiers.Where(tier => tier.Value.Rank == 0).ToArray() is [var only])
            context.Defects.Warning(
                DiagnosticCodes.TierWithoutRank, $"{_path}:Tiers:{only.Key}:Rank",
                $"The tier '{only.Key}' has no rank, or the rank 0, and the other tiers have one.",
                "Give it a rank other than 0: where rules give several tiers, the highest rank wins.");
    }

    private void Unused(SlaDefinition definition)
    {
        var paused = definition.Tiers.Values.SelectMany(tier => tier.Targets.Values).Concat(definition.Always.Values)
            .SelectMany(target => target.PausedBy.Keys).ToHashSet(Names.Comparer);
        foreach (string cause in definition.Pauses.Keys.Where(cause => !paused.Contains(cause)))
            context.Defects.Warning(
                DiagnosticCodes.UnusedPauseCause, $"{_path}:Pauses:{cause}", $"No target is paused by '{cause}'.",
                "Name it under PausedBy of a target, or remove it.");
    }

    private PauseCause Compile(string name, PauseDefinition pause, string at)
    {
        bool level = pause.While.Count > 0 || pause.When is not null;
        bool between = pause.From.Count > 0 || pause.Until.Count > 0;
        if (level == between || (between && (pause.From.Count == 0 || pause.Until.Count == 0)))
            context.Defects.Error(DiagnosticCodes.PauseCauseWithoutCondition, at, "It is not clear when the cause holds.",
                "Give it While, When or both; or give it From and Until.");
        foreach (string state in pause.While.Where(state => !context.Names.Workflow.States.Contains(state)))
            context.Defects.Error(DiagnosticCodes.UnknownState, $"{at}:While", $"There is no state '{state}'.",
                Names.Suggest(state, context.Names.Workflow.States, "state"));
        context.Names.Milestone(pause.From, $"{at}:From", context.Defects, "the pause never begins");
        context.Names.Milestone(pause.Until, $"{at}:Until", context.Defects, "the pause never ends");
        return new PauseCause(name, pause.While, context.Guards.CompileOptional(pause.When, at), pause.From, pause.Until);
    }
}
