using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>What a trigger does in a state. Its refusals are always the same, so they are made once.</summary>
internal sealed class CompiledTransition(
    string trigger, IReadOnlyList<string> roles, CompiledGuard guard, IEnumerable<Field> required, CompiledBranch[] branches, bool branching)
{
    public IReadOnlyList<string> Roles { get; } = roles;

    public CompiledGuard Guard { get; } = guard;

    public RequiredField[] Required { get; } = [.. required.Select(field => new RequiredField(
        field, new Refusal("CF3004", $"'{trigger}' needs {field.Name}, which has no value.", $"Give {field.Name} with the action.")))];

    /// <summary>The ways it can go, in the order in which they are asked.</summary>
    public CompiledBranch[] Branches { get; } = branches;

    /// <summary>Whether it was written with branches: then its last way may be an Otherwise.</summary>
    public bool Branching { get; } = branching;

    public Refusal WithoutRole { get; } = new("CF3002", $"The actor holds no role that may do '{trigger}' now.", $"It takes one of: {string.Join(", ", roles)}.");

    public Refusal WithoutGuard { get; } = new("CF3003", $"A condition of '{trigger}' does not hold.", $"It passes where {guard}.");

    public Refusal WithoutBranch { get; } =
        new("CF3003", $"None of the branches of '{trigger}' holds.", $"It passes where {string.Join(" or ", branches.Select(branch => branch.Guard.ToString()))}.");
}

/// <summary>A field that must have a value, and the refusal where it has none.</summary>
internal sealed record RequiredField(Field Field, Refusal Missing);

/// <summary>One way that a transition can go; a null target stays in the state.</summary>
internal sealed record CompiledBranch(CompiledGuard Guard, CompiledState? Target, CompiledEffects Effects);

/// <summary>A condition and named predicates, all of which must hold.</summary>
internal sealed record CompiledGuard(Condition When, IReadOnlyList<string> Predicates)
{
    public static CompiledGuard Open { get; } = new(Condition.Always, []);

    public bool Holds(in ConditionScope scope, NamedPredicates predicates)
    {
        for (int i = 0; i < Predicates.Count; i++)
        {
            if (!predicates.Holds(Predicates[i], scope.Complaint))
                return false;
        }
        return When.Holds(scope);
    }

    public override string ToString() => (Predicates.Count, ReferenceEquals(When, Condition.Always)) switch
    {
        (0, _) => When.ToString(),
        (_, true) => string.Join(" and ", Predicates),
        _ => $"{string.Join(" and ", Predicates)} and {When}",
    };
}
