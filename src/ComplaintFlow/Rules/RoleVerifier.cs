using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;
using ComplaintFlow.Routing;
using ComplaintFlow.Settings;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules;

/// <summary>
/// Finds roles that appear only once in the whole rule book, and system triggers that no rule fires. Other roles are collected as words
/// that nobody declares.
/// </summary>
/// <param name="definition">The rules.</param>
/// <param name="fired">The triggers that the rules fire by themselves.</param>
/// <param name="names">The names that the rules declare.</param>
/// <param name="path">The path of the rules.</param>
/// <param name="defects">Collects the defects.</param>
internal sealed class RoleVerifier(
    RuleBookDefinition definition, HashSet<string> fired, DeclaredNames names, string path, DiagnosticBag defects)
{
    private readonly Dictionary<string, List<string>> _uses = new(Names.Comparer);
    private readonly List<(string Name, string Path)> _dutyNames = [];

    public void Verify()
    {
        foreach ((string name, TierDefinition tier) in definition.Sla.Tiers)
            Steps(tier.Targets, $"{At("Sla")}:Tiers:{name}");
        Steps(definition.Sla.Always, $"{At("Sla")}:Always");
        foreach ((string kind, DutyDefinition duty) in definition.Sla.Duties)
        {
            Use(Roles(duty.Notify), $"{At("Sla")}:Duties:{kind}:Notify");
            Use(duty.Extension?.By ?? [], $"{At("Sla")}:Duties:{kind}:Extension:By");
            Steps(duty.Steps, $"{At("Sla")}:Duties:{kind}", (step, at) => Use(Roles(step.Notify), at));
        }
        Use(definition.Sla.Chain, $"{At("Sla")}:Chain");
        foreach ((string name, DepartmentDefinition department) in definition.Routing.Departments)
            Use(department.Supervisor is null ? [] : [department.Supervisor], $"{At("Routing")}:Departments:{name}:Supervisor");
        Authority(At("Authority"));
        foreach ((string name, DetectorDefinition detector) in definition.EarlyWarning.Detectors)
            Notify(detector.Then.Notify, $"{At("EarlyWarning")}:Detectors:{name}:Then:Notify");
        foreach ((string name, RouteDefinition route) in definition.Notifications.Routes)
            Use(
                [.. route.Roles.Where(static role => !Names.Same(role, RouteDefinition.Staff))],
                $"{At("Notifications")}:Routes:{name}:Roles");
        foreach ((_, string at, StateDefinition source) in States())
            RolesOf(source, at);
        foreach ((string role, List<string> places) in _uses.Where(use => !names.Roles.Contains(use.Key)))
            Judge(role, places);
        foreach ((string name, string at) in _dutyNames.Where(told => !_uses.ContainsKey(told.Name)))
            defects.Warning(
                DiagnosticCodes.DutyNameOutsideDuties, at, $"'{name}' stands for a person only under Sla:Duties; nobody is told here.",
                $"Name a role, such as {(IsHolder(name) ? Complaints.Roles.CaseOwner : Complaints.Roles.DepartmentSupervisor)}.");
        foreach ((string state, string at, StateDefinition source) in States())
            NeverFired(state, source, at);
    }

    private string At(string section) => SettingPath.At(path, section);

    private IEnumerable<(string State, string Path, StateDefinition Source)> States() =>
        from region in definition.Workflow.Regions
        from state in region.Value.States
        select (state.Key, $"{RegionPath.Of(At("Workflow"), region.Key)}:States:{state.Key}", state.Value);

    private void Steps(IReadOnlyDictionary<string, TargetDefinition> targets, string at)
    {
        foreach ((string target, TargetDefinition source) in targets)
        {
            Use(source.Extension?.By ?? [], $"{at}:Targets:{target}:Extension:By");
            Steps(source.Steps, $"{at}:Targets:{target}", (step, place) => Notify(step.Notify, place));
        }
    }

    private static void Steps(IReadOnlyDictionary<string, StepDefinition> steps, string at, Action<StepDefinition, string> notify)
    {
        foreach ((string name, StepDefinition step) in steps)
            notify(step, $"{at}:Steps:{name}:Notify");
    }

    /// <summary>The roles among those who are told. The holder of a duty and the supervisor are not roles.</summary>
    private static string[] Roles(IReadOnlyList<string> told) => [.. told.Where(name => !IsDutyName(name))];

    /// <summary>
    /// Uses the roles of a notice that is not about a duty. There, the holder and the supervisor mean nobody, unless the house has a role
    /// of that name.
    /// </summary>
    private void Notify(IReadOnlyList<string> told, string at)
    {
        Use(Roles(told), at);
        _dutyNames.AddRange(told.Where(IsDutyName).Select(name => (name, at)));
    }

    private static bool IsDutyName(string name) => IsHolder(name) || Names.Same(name, DutyDefinition.Supervisor);

    private static bool IsHolder(string name) => Names.Same(name, DutyDefinition.Holder);

    private void Authority(string at)
    {
        foreach ((string name, AuthorityLevelDefinition level) in definition.Authority.Levels)
        {
            Use(level.Role is null ? [] : [level.Role], $"{at}:Levels:{name}:Role");
            Use(level.With, $"{at}:Levels:{name}:With");
        }
        foreach ((string name, ApproverDefinition approver) in definition.Authority.Approvers)
            Use(approver.Role is null ? [] : [approver.Role], $"{at}:Approvers:{name}:Role");
        foreach ((string name, DelegationDefinition delegation) in definition.Authority.Delegations)
            Use(delegation.Roles, $"{at}:Delegations:{name}:Roles");
    }

    private void RolesOf(StateDefinition source, string at)
    {
        Effects(source.Entry, $"{at}:Entry");
        Effects(source.Exit, $"{at}:Exit");
        foreach ((string trigger, TransitionDefinition transition) in source.On)
        {
            string on = $"{at}:On:{trigger}";
            Use(transition.By, $"{on}:By");
            Effects(transition.Do, $"{on}:Do");
            foreach ((string name, BranchDefinition branch) in transition.Branches)
                Effects(branch.Do, $"{on}:Branches:{name}:Do");
            if (transition.Otherwise is { } otherwise)
                Effects(otherwise.Do, $"{on}:Otherwise:Do");
        }
    }

    private void Effects(EffectsDefinition effects, string at)
    {
        Notify(effects.Notify, $"{at}:Notify");
        foreach ((string task, TaskDefinition source) in effects.Tasks.Where(task => task.Value.For is not null))
            Use([source.For!], $"{at}:Tasks:{task}:For");
    }

    private void Use(IReadOnlyList<string> roles, string at)
    {
        foreach (string role in roles)
        {
            if (string.IsNullOrWhiteSpace(role))
                defects.Error(DiagnosticCodes.InvalidName, at, "A role has no name.", "Write the name of the role, or remove it.");
            else if (_uses.TryGetValue(role, out List<string>? places))
                places.Add(at);
            else
                _uses.Add(role, [at]);
        }
    }

    private void Judge(string role, List<string> places)
    {
        if (places is [var only])
            defects.Warning(
                DiagnosticCodes.RoleUsedOnce, only, $"The role '{role}' appears only here.",
                $"If it is a typing error, correct it. {Names.Suggest(role, names.Roles, "role")}");
        else
            places.ForEach(place => names.Free.Add(FreeWords.Role, role, place));
    }

    /// <summary>The system fires only the triggers that steps and effects name.</summary>
    private void NeverFired(string state, StateDefinition source, string at)
    {
        foreach ((string trigger, TransitionDefinition transition) in source.On)
        {
            if (transition.By.Count > 0 && transition.By.All(role => Names.Same(role, Complaints.Roles.System))
                && !fired.Contains(trigger))
            {
                defects.Warning(
                    DiagnosticCodes.SystemTriggerNeverFired, $"{at}:On:{trigger}:By",
                    $"Only the system may fire '{trigger}' in the state '{state}', and no rule fires it.",
                    "Let a step or an effect fire it, or name a role of people. A host that fires it as the system itself may leave it.");
            }
        }
    }
}
