using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>What a trigger does in a state. Its answers never change, so each is made once, on first use.</summary>
internal sealed class CompiledTransition(
    string state, string trigger, IReadOnlyList<string> roles, RoleMask by, CompiledGuard guard, RequiredField[] required,
    CompiledBranch[] branches, bool branching)
{
    /// <summary>The state that has it. The states inside inherit it.</summary>
    public string State { get; } = state;

    public IReadOnlyList<string> Roles { get; } = roles;

    /// <summary>Those who may fire it.</summary>
    public RoleMask By { get; } = by;

    public CompiledGuard Guard { get; } = guard;

    public RequiredField[] Required { get; } = required;

    /// <summary>The branches in the order in which they are tested.</summary>
    public CompiledBranch[] Branches { get; } = branches;

    /// <summary>Whether the transition was written with branches, so that its last branch may be an Otherwise.</summary>
    public bool Branching { get; } = branching;

    /// <summary>The answer if the transition is permitted.</summary>
    private PermittedAction Permitted => field ??= Answer();

    /// <summary>The answer if the actor holds none of the roles.</summary>
    public PermittedAction WithoutRole => field ??= Answer(LacksRole(trigger, Roles));

    /// <summary>Creates the refusal of an actor who holds none of the roles that may fire a trigger.</summary>
    public static Refusal LacksRole(string trigger, IEnumerable<string> roles) => new(
        DiagnosticCodes.RoleRequired, $"The actor holds no role that may do '{trigger}'.", $"It takes one of: {string.Join(", ", roles)}.");

    /// <summary>
    /// Evaluates the roles, the guard and the branches. This is the only place that does. An actor without a role learns nothing else.
    /// Required fields that are missing are told apart, since an action may bring them; if they matter, branches are judged only with
    /// them.
    /// </summary>
    public PermittedAction Evaluate(
        in RoleMask caller, bool fieldsMatter, in ConditionScope scope, NamedPredicates predicates, out CompiledBranch? branch)
    {
        branch = null;
        if (!By.Overlaps(caller))
            return WithoutRole;
        if (Guard.Failing(scope, predicates) is { } failing)
            return new PermittedAction(trigger, new GuardRefusal(trigger, [failing], inBranches: false), []);
        if (fieldsMatter && Branching && LacksField(scope.Complaint))
            return Permitted;
        branch = Branching ? Choose(scope, predicates) : Branches[0];
        return branch is null ? WithoutBranch(scope, predicates) : Permitted;
    }

    /// <summary>Adds a refusal for each required field that has no value.</summary>
    public void AddMissing(Complaint complaint, List<Refusal> refusals)
    {
        foreach (RequiredField field in Required)
        {
            if (!field.Field.HasValue(complaint))
                refusals.Add(field.Missing);
        }
    }

    /// <summary>The answer, with the required fields that have no value.</summary>
    public PermittedAction WithMissing(PermittedAction answer, Complaint complaint)
    {
        List<string>? missing = null;
        foreach (RequiredField field in Required)
        {
            if (!field.Field.HasValue(complaint))
                (missing ??= []).Add(field.Path);
        }
        return missing is null ? answer : answer with { Requires = [.. missing.Distinct(Names.Comparer)] };
    }

    /// <summary>The answer if no branch holds. It says what each branch lacks.</summary>
    private PermittedAction WithoutBranch(in ConditionScope scope, NamedPredicates predicates)
    {
        var lacking = new List<FailingGuard>(Branches.Length);
        foreach (CompiledBranch branch in Branches)
        {
            if (branch.Guard.Failing(scope, predicates) is { } failing)
                lacking.Add(failing);
        }
        return new PermittedAction(trigger, new GuardRefusal(trigger, [.. lacking], inBranches: true), []);
    }

    /// <summary>The branch that is taken, or null if no branch holds.</summary>
    public CompiledBranch? Choose(in ConditionScope scope, NamedPredicates predicates)
    {
        foreach (CompiledBranch branch in Branches)
        {
            if (branch.Guard.Holds(scope, predicates))
                return branch;
        }
        return null;
    }

    private bool LacksField(Complaint complaint)
    {
        foreach (RequiredField field in Required)
        {
            if (!field.Field.HasValue(complaint))
                return true;
        }
        return false;
    }

    private PermittedAction Answer(params Refusal[] refusals) => new(trigger, refusals, []);
}

/// <summary>A field that must have a value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Trigger">The trigger that requires it.</param>
/// <param name="Path">The path of the field, as refusals name it.</param>
internal sealed record RequiredField(Field Field, string Trigger, string Path)
{
    /// <summary>The refusal if the field has no value.</summary>
    public Refusal Missing { get; } = new(
        DiagnosticCodes.RequiredValueMissing, $"'{Trigger}' needs {Field.Name}, which has no value.", $"Give {Field.Name} with the action.")
    {
        Field = Path,
    };
}

/// <summary>One branch of a transition. If the target is null, the complaint stays in the state.</summary>
/// <param name="Name">The name under which it is written; null if the transition has no branches.</param>
/// <param name="Guard">What must hold.</param>
/// <param name="Target">The state to which it leads.</param>
/// <param name="Effects">What else happens.</param>
internal sealed record CompiledBranch(string? Name, CompiledGuard Guard, CompiledState? Target, CompiledEffects Effects);

/// <summary>A condition and named predicates, all of which must hold.</summary>
internal sealed record CompiledGuard(Condition When, string[] Predicates)
{
    public static CompiledGuard Open { get; } = new(Condition.Always, []);

    public bool Holds(in ConditionScope scope, NamedPredicates predicates)
    {
        foreach (string predicate in Predicates)
        {
            if (!predicates.Holds(predicate, scope.Complaint))
                return false;
        }
        return When.Holds(scope);
    }

    /// <summary>All parts that do not hold, or null if the guard holds. Allocates nothing if it holds.</summary>
    public FailingGuard? Failing(in ConditionScope scope, NamedPredicates predicates)
    {
        List<string>? names = null;
        foreach (string predicate in Predicates)
        {
            if (!predicates.Holds(predicate, scope.Complaint))
                (names ??= []).Add(predicate);
        }
        List<Condition>? conditions = null;
        if (!When.Holds(scope))
            When.AddFailing(scope, conditions = []);
        return names is null && conditions is null ? null : new FailingGuard(names ?? [], conditions ?? [], scope.Complaint);
    }

    public override string ToString() => (Predicates.Length, ReferenceEquals(When, Condition.Always)) switch
    {
        (0, _) => When.ToString(),
        (_, true) => string.Join(" and ", Predicates),
        _ => $"{string.Join(" and ", Predicates)} and {When}",
    };
}
