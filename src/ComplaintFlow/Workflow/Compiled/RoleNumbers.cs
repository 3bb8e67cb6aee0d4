using System.Collections.Frozen;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>The roles that a workflow names, with numbers. Immutable, and shared by all threads.</summary>
internal sealed class RoleNumbers(IEnumerable<string> roles)
{
    private readonly FrozenDictionary<string, int> _numbers = roles.Distinct(Names.Comparer)
        .Select((role, number) => KeyValuePair.Create(role, number)).ToFrozenDictionary(Names.Comparer);

    /// <summary>Whether a transition names the role.</summary>
    public bool Knows(string role) => _numbers.ContainsKey(role);

    /// <summary>The mask of a caller. A role that no transition names permits nothing.</summary>
    public RoleMask Of(Actor actor)
    {
        RoleMask mask = RoleMask.Anybody;
        IReadOnlyList<string> held = actor.Roles;
        for (int i = 0, count = held.Count; i < count; i++)
        {
            if (_numbers.TryGetValue(held[i], out int number))
                mask = mask.With(number);
        }
        return mask;
    }

    /// <summary>The mask of those who may fire a transition: holders of one of the roles, or everybody if no role is named.</summary>
    public RoleMask Of(IReadOnlyList<string> by) =>
        by.Count == 0 ? RoleMask.Everybody : by.Aggregate(RoleMask.Rules, (mask, role) => mask.With(_numbers[role]));
}
