using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Who acts: a person, or the system itself. The host vouches for it; the library checks only the roles.</summary>
/// <param name="Id">The host's own name for the actor; not a person's name.</param>
/// <param name="Roles">The roles held, compared without case.</param>
/// <param name="Department">The department of the actor, if that matters.</param>
public sealed record Actor(string Id, IReadOnlyList<string> Roles, string? Department = null)
{
    /// <summary>The roles held, compared without case.</summary>
    public IReadOnlyList<string> Roles { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Roles);

    /// <summary>The system: timers, rules and detectors.</summary>
    public static Actor System { get; } = new("system", [Complaints.Roles.System]);

    /// <summary>Creates an actor.</summary>
    /// <param name="id">The host's own name for the actor.</param>
    /// <param name="roles">The roles held.</param>
    public static Actor Of(string id, params string[] roles) => new(id, roles);

    /// <summary>Whether the actor holds the role.</summary>
    /// <param name="role">The name of a role, compared without case.</param>
    public bool Has(string role)
    {
        for (int i = 0; i < Roles.Count; i++)
        {
            if (string.Equals(Roles[i], role, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
