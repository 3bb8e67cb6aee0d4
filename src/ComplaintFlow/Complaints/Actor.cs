using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents who acts: a person, or the system itself. The host vouches for the actor; the library checks only the roles.
/// </summary>
/// <param name="Id">The host's own name for the actor, such as an account name. Do not use a person's name.</param>
/// <param name="Roles">The roles held, compared without case.</param>
/// <param name="Department">The department of the actor, if that matters.</param>
/// <example>
/// <code>
/// var handler = Actor.Of("u-17", Roles.CaseOwner, Roles.Investigator) with { Department = "Service" };
/// bool mayReview = handler.Has(Roles.QualityManager);   // false
/// </code>
/// </example>
public sealed record Actor(string Id, IReadOnlyList<string> Roles, string? Department = null)
{
    /// <summary>The roles held, compared without case.</summary>
    public IReadOnlyList<string> Roles { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Roles);

    /// <summary>The system itself: timers, rules and detectors.</summary>
    public static Actor System { get; } = new("system", [Complaints.Roles.System]);

    /// <summary>Creates an actor.</summary>
    /// <param name="id">The host's own name for the actor.</param>
    /// <param name="roles">The roles held.</param>
    /// <returns>The actor, without a department.</returns>
    public static Actor Of(string id, params string[] roles) => new(id, roles);

    /// <summary>Determines whether the actor holds a role.</summary>
    /// <param name="role">The name of the role, compared without case.</param>
    /// <returns><see langword="true"/> if the actor holds the role; otherwise <see langword="false"/>.</returns>
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
