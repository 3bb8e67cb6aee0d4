using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Views;

/// <summary>
/// Which roles see which chapters of a complaint. Immutable and thread-safe. The defaults fit the <c>standard</c> workflow; a host with
/// roles of its own names them with <c>with</c>.
/// </summary>
/// <remarks>The system sees everything. Whoever must keep out of a complaint sees no chapter of it, whatever the roles.</remarks>
public sealed record ViewPolicy
{
    /// <summary>The policy that fits the <c>standard</c> workflow.</summary>
    public static ViewPolicy Default { get; } = new();

    /// <summary>The roles of people from outside. Someone who has no other role sees no chapter.</summary>
    public IReadOnlyList<string> OutsideRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.Complainant, Roles.Mediator, Roles.Observer];

    /// <summary>Who sees <see cref="ViewChapter.Whistleblower"/>.</summary>
    public IReadOnlyList<string> WhistleblowerRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.IntakeAgent, Roles.CaseOwner, Roles.LegalCounsel, Roles.ComplianceOfficer, Roles.PrivacyOfficer, Roles.Executive];

    /// <summary>Who sees <see cref="ViewChapter.LegalReview"/>.</summary>
    public IReadOnlyList<string> LegalReviewRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.LegalCounsel, Roles.Executive];

    /// <summary>Who sees <see cref="ViewChapter.Conflicts"/>.</summary>
    public IReadOnlyList<string> ConflictRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.DepartmentSupervisor, Roles.BusinessManager, Roles.QualityManager, Roles.LegalCounsel, Roles.ComplianceOfficer,
            Roles.Executive];

    /// <summary>Who sees <see cref="ViewChapter.Accountability"/>: those who may record it.</summary>
    public IReadOnlyList<string> AccountabilityRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.BusinessManager, Roles.QualityManager, Roles.Executive];

    /// <summary>What an actor may not see of a complaint.</summary>
    internal IReadOnlyList<ViewChapter> Withheld(Complaint complaint, Actor actor, bool keepsOut)
    {
        if (ActorIdentity.IsSystem(actor))
            return [];
        if (keepsOut || !actor.Roles.Any(role => !Names.Has(OutsideRoles, role)))
            return Enum.GetValues<ViewChapter>();
        return [.. Enum.GetValues<ViewChapter>().Where(chapter => !Sees(chapter))];

        bool Sees(ViewChapter chapter) => chapter switch
        {
            ViewChapter.Case => true,
            ViewChapter.Whistleblower => !complaint.Complainant.IsWhistleblower || HasOne(WhistleblowerRoles),
            ViewChapter.LegalReview => HasOne(LegalReviewRoles),
            ViewChapter.Conflicts => HasOne(ConflictRoles),
            _ => HasOne(AccountabilityRoles),
        };

        bool HasOne(IReadOnlyList<string> roles) => actor.Roles.Any(role => Names.Has(roles, role));
    }
}
