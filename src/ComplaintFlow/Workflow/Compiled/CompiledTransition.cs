using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>What a trigger does in a state. Its answers are always the same, so each is made once, when it is first given.</summary>
internal sealed class CompiledTransition(
    string trigger, IReadOnlyList<string> roles, RoleMask by, CompiledGuard guard, IEnumerable<Field> required, CompiledBranch[] branches, bool branching)
{
    public IReadOnlyList<string> Roles { get; } = roles;

    public CompiledGuard Guard { get; } = guard;

    public RequiredField[] Required { get; } = [.. required.Select(field => new RequiredField(
        field, new Refusal("CF3004", $"'{trigger}' needs {field.Name}, which has no value.", $"Give {field.Name} with the action.")))];

    /// <summary>The ways it can go, in the order in which they are asked.</summary>
    public CompiledBranch[] Branches { get; } = branches;

    /// <summary>Whether it was written with branches: then its last way may be an Otherwise.</summary>
    public bool Branching { get; } = branching;

    /// <summary>The answer where nothing stands against it.</summary>
    public PermittedAction Permitted => field ??= Answer();

    public PermittedAction WithoutRole => field ??= Answer(LacksRole);

    public PermittedAction WithoutGuard => field ??= Answer(LacksGuard);

    public PermittedAction WithoutRoleAndGuard => field ??= Answer(LacksRole, LacksGuard);

    public PermittedAction WithoutBranch => field ??= Answer(new Refusal(
        "CF3003", $"None of the branches of '{trigger}' holds.", $"It passes where {string.Join(" or ", Branches.Select(branch => branch.Guard.ToString()))}."));

    private Refusal LacksRole => field ??= new("CF3002", $"The actor holds no role that may do '{trigger}' now.", $"It takes one of: {string.Join(", ", Roles)}.");

    private Refusal LacksGuard => field ??= new("CF3003", $"A condition of '{trigger}' does not hold.", $"It passes where {Guard}.");

    /// <summary>What stands against it: roles and the guard; <see cref="Permitted"/> where nothing does.</summary>
    public PermittedAction Check(in RoleMask caller, in ConditionScope scope, NamedPredicates predicates) =>
        (by.Overlaps(caller), Guard.Holds(scope, predicates)) switch
        {
            (true, true) => Permitted,
            (false, true) => WithoutRole,
            (true, false) => WithoutGuard,
            _ => WithoutRoleAndGuard,
        };

    /// <summary>The way it goes; null where no branch holds.</summary>
    public CompiledBranch? Choose(in ConditionScope scope, NamedPredicates predicates)
    {
        foreach (CompiledBranch branch in Branches)
        {
            if (branch.Guard.Holds(scope, predicates))
                return branch;
        }
        return null;
    }

    private PermittedAction Answer(params Refusal[] refusals) => new(trigger, refusals, []);
}

/// <summary>A field that must have a value, and the refusal where it has none.</summary>
internal sealed record RequiredField(Field Field, Refusal Missing);

/// <summary>One way that a transition can go; a null target stays in the state.</summary>
internal sealed record CompiledBranch(CompiledGuard Guard, CompiledState? Target, CompiledEffects Effects);

/// <summary>A condition and named predicates, all of which must hold.</summary>
internal sealed record CompiledGuard(Condition When, string[] Predicates)
{
    public static CompiledGuard Open { get; } = new(Condition.Always, []);

    public bool Holds(in ConditionScope scope, NamedPredicates predicates)
    {
        if (ReferenceEquals(this, Open))
            return true;
        foreach (string predicate in Predicates)
        {
            if (!predicates.Holds(predicate, scope.Complaint))
                return false;
        }
        return When.Holds(scope);
    }

    public override string ToString() => (Predicates.Length, ReferenceEquals(When, Condition.Always)) switch
    {
        (0, _) => When.ToString(),
        (_, true) => string.Join(" and ", Predicates),
        _ => $"{string.Join(" and ", Predicates)} and {When}",
    };
}
