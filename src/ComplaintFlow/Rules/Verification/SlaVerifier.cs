using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies tiers and the causes of pauses; each target by a verifier of its own.</summary>
internal sealed class SlaVerifier(RuleBookDefinition definition, DeclaredNames names, GuardVerifier guards, string path, DiagnosticBag defects)
{
    private string Root => path.Length == 0 ? "Sla" : $"{path}:Sla";

    public void Verify()
    {
        var targets = new TargetVerifier(definition.Sla, names, guards, defects);
        foreach ((string name, TierDefinition tier) in definition.Sla.Tiers)
        {
            foreach ((string target, TargetDefinition source) in tier.Targets)
                targets.Verify(source, $"{Root}:Tiers:{name}:Targets:{target}");
        }
        foreach (var rank in definition.Sla.Tiers.GroupBy(tier => tier.Value.Rank).Where(rank => rank.Count() > 1))
        {
            string[] tiers = [.. rank.Select(tier => tier.Key)];
            defects.Warning(DiagnosticCodes.DuplicateTierRank, $"{Root}:Tiers:{tiers[^1]}:Rank", $"The tiers {string.Join(", ", tiers)} have the same rank {rank.Key}.",
                "Give each a rank of its own: where rules give several, the highest wins.");
        }
        foreach ((string target, TargetDefinition source) in definition.Sla.Always)
            targets.Verify(source, $"{Root}:Always:Targets:{target}");
        foreach ((string kind, DutyDefinition duty) in definition.Sla.Duties)
            targets.Verify(kind, duty, $"{Root}:Duties:{kind}");
        foreach ((string name, PauseDefinition pause) in definition.Sla.Pauses)
            Verify(pause, $"{Root}:Pauses:{name}");
    }

    private void Verify(PauseDefinition pause, string at)
    {
        bool level = pause.While.Count > 0 || pause.When is not null;
        bool between = pause.From.Count > 0 || pause.Until.Count > 0;
        if (level == between || (between && (pause.From.Count == 0 || pause.Until.Count == 0)))
            defects.Error(DiagnosticCodes.PauseCauseWithoutCondition, at, "It is not clear when the cause holds.", "Give it While, When or both; or give it From and Until.");
        foreach (string state in pause.While.Where(state => !names.States.Contains(state)))
            defects.Error(DiagnosticCodes.UnknownState, $"{at}:While", $"There is no state '{state}'.", Names.Suggest(state, names.States, "state"));
        guards.Verify(pause.When, at);
        names.Milestone(pause.From, $"{at}:From", defects);
        names.Milestone(pause.Until, $"{at}:Until", defects);
    }
}
