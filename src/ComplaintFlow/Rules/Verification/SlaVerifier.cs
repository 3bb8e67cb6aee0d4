using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies tiers, targets and steps.</summary>
internal sealed class SlaVerifier(RuleBookDefinition definition, DeclaredNames names, GuardVerifier guards, string path, DiagnosticBag defects)
{
    private string Root => path.Length == 0 ? "Sla" : $"{path}:Sla";

    public void Verify()
    {
        foreach ((string name, TierDefinition tier) in definition.Sla.Tiers)
        {
            foreach ((string target, TargetDefinition source) in tier.Targets)
                Verify(source, $"{Root}:Tiers:{name}:Targets:{target}");
        }
        foreach (var rank in definition.Sla.Tiers.GroupBy(tier => tier.Value.Rank).Where(rank => rank.Count() > 1))
        {
            string[] tiers = [.. rank.Select(tier => tier.Key)];
            defects.Warning("CF1030", $"{Root}:Tiers:{tiers[^1]}:Rank", $"The tiers {string.Join(", ", tiers)} have the same rank {rank.Key}.",
                "Give each a rank of its own: where rules give several, the highest wins.");
        }
        foreach ((string target, TargetDefinition source) in definition.Sla.Always)
            Verify(source, $"{Root}:Always:Targets:{target}");
    }

    private void Verify(TargetDefinition target, string at)
    {
        if (!Duration.TryParse(target.Within, out Duration within, out string? problem))
            defects.Error("CF1031", $"{at}:Within", target.Within is null ? "The target has no time." : problem, "Write a time such as 24h, 8 working hours, 7 working days or immediate.");
        else if (target.Calendar is null && (within.NeedsCalendar || target.DayEnd != DayEnd.Midnight || target.Roll != Roll.None))
            defects.Error("CF1034", $"{at}:Calendar", $"'{target.Within}' counts by a calendar, and none is named.", Names.Suggest("", names.Calendars, "calendar"));
        if (target.Calendar is { } calendar && !names.Calendars.Contains(calendar))
            defects.Error("CF1033", $"{at}:Calendar", $"There is no calendar '{calendar}'.", Names.Suggest(calendar, names.Calendars, "calendar"));

        if (target.Until.Count == 0)
            defects.Error("CF1032", $"{at}:Until", "Nothing meets the target.", "Name the milestone or state that meets it.");
        if (target.From.Count == 0)
            defects.Error("CF1032", $"{at}:From", "Nothing starts the target.", "Name the milestone or state that starts it, or leave From out: the receipt starts it then.");
        Milestones(target.From, $"{at}:From");
        Milestones(target.Until, $"{at}:Until");
        guards.Verify(target.When, at);
        foreach ((string name, StepDefinition step) in target.Steps)
            Verify(step, $"{at}:Steps:{name}");
    }

    private void Verify(StepDefinition step, string at)
    {
        if (!StepShare.TryParse(step.At, out _))
        {
            defects.Error("CF1035", $"{at}:At", step.At is null ? "The step says no time." : $"'{step.At}' is not a share of the time allowed.",
                "Write a percentage from 0% to 1000%, such as 75%: a step never falls before the start.");
        }
        if (step.Notify.Count == 0 && !step.Escalate && step.Do is null)
            defects.Error("CF1036", at, "The step does nothing.", "Give it Notify, Escalate or Do.");
        if (step.Do is { } trigger && !names.Triggers.Contains(trigger))
            defects.Error("CF1015", $"{at}:Do", $"No state takes the trigger '{trigger}'.", Names.Suggest(trigger, names.Triggers, "trigger"));
    }

    private void Milestones(IReadOnlyList<string> milestones, string at)
    {
        foreach (string name in milestones.Where(name => !names.Milestones.Contains(name)))
        {
            defects.Error("CF1013", at, $"'{name}' is neither a state, nor a built-in milestone, nor declared.",
                $"Declare it under Milestones, or: {Names.Suggest(name, names.Milestones, "milestone")}");
        }
    }
}
