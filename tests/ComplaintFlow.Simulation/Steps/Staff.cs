using ComplaintFlow.Complaints;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>The people of a small house, in which many hold several roles.</summary>
internal static class Staff
{
    private static readonly string[] Every = [.. Roles.BuiltIn.Where(role =>
        role is not (Roles.System or Roles.Observer or Roles.Complainant))];

    private static readonly Actor[] All =
    [
        Actor.Of("ann", Roles.IntakeAgent, Roles.CaseOwner, Roles.FollowUpAgent),
        Actor.Of("bob", Roles.CaseOwner, Roles.DepartmentSupervisor, Roles.Investigator),
        Actor.Of("cid", Roles.CaseOwner, Roles.FollowUpAgent, Roles.RecordsManager, Roles.QualityManager),
        Actor.Of("dee", Roles.Investigator, Roles.QualityManager, Roles.BusinessManager),
        Actor.Of("eve", Roles.BusinessManager, Roles.DepartmentSupervisor, Roles.Approver, Roles.LegalCounsel),
        Actor.Of("fay", Roles.Executive, Roles.EmergencyLead, Roles.ComplianceOfficer, Roles.Approver, Roles.Mediator,
            Roles.PrivacyOfficer),
        Actor.Of("gus", Every),
        Actor.Of("hal", Roles.IntakeAgent, Roles.CaseOwner, Roles.DepartmentSupervisor, Roles.BusinessManager, Roles.Approver,
            Roles.FollowUpAgent),
        Actor.Of("customer", Roles.Complainant),
        Actor.Of("customer", Roles.Complainant),
        Actor.System,
        Actor.Of("stranger"),
    ];

    /// <summary>Nobody: all roles at once, to learn what a state permits.</summary>
    public static Actor Everybody { get; } = Actor.Of("everybody", [.. Roles.BuiltIn]);

    public static IReadOnlyList<string> Ids { get; } = [.. All.Take(8).Select(one => one.Id)];

    /// <summary>Somebody, at times spelled otherwise, as another system of the house may spell names.</summary>
    public static Actor Somebody(Random dice)
    {
        Actor one = All[dice.Next(All.Length)];
        if (ReferenceEquals(one, Actor.System))
            return one;
        return dice.Next(20) switch
        {
            < 4 => one with { Id = one.Id.ToUpperInvariant() },
            4 => one with { Roles = [.. one.Roles.Select(role => role.ToLowerInvariant())] },
            _ => one,
        };
    }
}
