using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Workflow.Compiled;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Workflow.Compilation;

/// <summary>Verifies and compiles the transitions of one region.</summary>
/// <param name="context">The data that the sections share.</param>
/// <param name="effects">Compiles effects.</param>
/// <param name="roles">The roles that transitions name.</param>
/// <param name="region">The region as it is written.</param>
/// <param name="states">The states of the region, which transitions may lead to.</param>
internal sealed class TransitionCompiler(
    CompilationContext context, EffectsCompiler effects, RoleNumbers roles, RegionDefinition region,
    Dictionary<string, CompiledState> states)
{
    private readonly DiagnosticBag _defects = context.Defects;
    private readonly BranchVerifier _branches = new(context.Defects);

    /// <param name="state">The state that has the transition.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="source">The transition as it is written.</param>
    /// <param name="where">What is known of a complaint when the trigger is tested.</param>
    /// <param name="at">The path of the transition.</param>
    public CompiledTransition Compile(string state, string trigger, TransitionDefinition source, MatchSet where, string at)
    {
        Contradictions(source, at);
        CompiledState? target = Target(source.To, $"{at}:To");
        VerifiedGuard guard = context.Guards.Compile(source.When, source.If, at);
        GuardedBranch[] guarded = [.. source.Branches.OrderBy(branch => branch.Value.Order)
            .ThenBy(branch => branch.Key, StringComparer.Ordinal).Select(branch => new GuardedBranch(
                branch.Key, branch.Value, context.Guards.Compile(branch.Value.When, branch.Value.If, $"{at}:Branches:{branch.Key}")))];
        _branches.Verify(guard, guarded, source.Otherwise is not null, where, at);
        CompiledEffects always = effects.Compile(source.Do, $"{at}:Do");
        foreach (string field in source.Require.Where(field => context.Fields.Find(field) is null))
            _defects.Error(
                DiagnosticCodes.UnknownRequiredField, $"{at}:Require", $"There is no field '{field}'.",
                Names.SuggestOrDeclare(field, context.Fields.Names, "field", "Fields"));

        var branches = new List<CompiledBranch>();
        foreach (GuardedBranch branch in guarded)
            branches.Add(Branch(branch.Name, branch.Source, branch.Guard, always, $"{at}:Branches:{branch.Name}"));
        if (source.Otherwise is { } otherwise)
            branches.Add(Branch(nameof(source.Otherwise), otherwise, VerifiedGuard.Open, always, $"{at}:Otherwise"));
        bool branching = branches.Count > 0;
        if (!branching)
            branches.Add(new CompiledBranch(null, CompiledGuard.Open, target, source.Ignore ? CompiledEffects.None : always));
        return new CompiledTransition(
            state, trigger, source.By, roles.Of(source.By), Guard(guard),
            [
                .. source.Require.Select(context.Fields.Find).OfType<Field>()
                    .Select(field => new RequiredField(field, trigger, context.Fields.JsonPathOf(field))),
            ],
            [.. branches], branching);
    }

    private CompiledBranch Branch(string name, BranchDefinition branch, VerifiedGuard guard, CompiledEffects always, string at) =>
        new(name, Guard(guard), Target(branch.To, $"{at}:To"), always.With(effects.Compile(branch.Do, $"{at}:Do")));

    private static CompiledGuard Guard(VerifiedGuard guard) =>
        ReferenceEquals(guard, VerifiedGuard.Open) ? CompiledGuard.Open : new CompiledGuard(guard.When, [.. guard.Predicates]);

    private CompiledState? Target(string? state, string at)
    {
        if (state is null)
            return null;
        if (!region.States.ContainsKey(state))
        {
            string elsewhere = context.Names.Workflow.States.Contains(state) ? " in this region" : "";
            _defects.Error(
                DiagnosticCodes.UnknownState, at, $"There is no state '{state}'{elsewhere}.",
                Names.Suggest(state, region.States.Keys, "state"));
        }
        return states.GetValueOrDefault(state);
    }

    private void Contradictions(TransitionDefinition transition, string at)
    {
        bool branches = transition.Branches.Count > 0;
        if (transition.Ignore
            && (branches || transition.To is not null || transition.Otherwise is not null || transition.Do != EffectsDefinition.None))
            _defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Ignore", "The trigger is ignored and does something.",
                "Remove Ignore, or all else.");
        if (branches && transition.To is not null)
            _defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:To", "The transition has a destination and branches.",
                "Put the destination under Otherwise.");
        if (!branches && transition.Otherwise is not null)
            _defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Otherwise", "There is an Otherwise without branches.",
                "Write To, or add Branches.");

        if (transition.Otherwise is { When: not null } or { If.Count: > 0 })
            _defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Otherwise", "Otherwise has a condition.", "Make it a branch.");
        else if (transition.Otherwise is { To: null } nowhere && nowhere.Do == EffectsDefinition.None)
            _defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Otherwise", "Otherwise does nothing.",
                "Write To or Do; to stay and do nothing, add a last branch without a condition.");
    }
}
