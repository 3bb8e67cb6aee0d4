using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Views;

/// <summary>
/// Specifies the roles that see each chapter of a complaint. The defaults fit the <c>standard</c> workflow. A host with its own
/// roles sets them in a <c>with</c> expression.
/// </summary>
/// <remarks>
/// Immutable, and safe to share between threads. The system sees everything. An actor who must keep out of a complaint sees no
/// chapter of it, regardless of roles.
/// </remarks>
public sealed record ViewPolicy
{
    /// <summary>The policy that fits the <c>standard</c> workflow.</summary>
    public static ViewPolicy Default { get; } = new();

    /// <summary>The roles of external people. An actor who has no other role sees no chapter.</summary>
    public IReadOnlyList<string> OutsideRoles { get; init => field = DefensiveCopy.List(value); } = Roles.Outside;

    /// <summary>
    /// More roles that see <see cref="ViewChapter.Case"/>, beside the built-in internal ones, those that a transition of the workflow
    /// names, and those of the other lists. It is empty by default.
    /// </summary>
    public IReadOnlyList<string> CaseRoles { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The roles that see <see cref="ViewChapter.Whistleblower"/>.</summary>
    public IReadOnlyList<string> WhistleblowerRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.IntakeAgent, Roles.CaseOwner, Roles.LegalCounsel, Roles.ComplianceOfficer, Roles.PrivacyOfficer, Roles.Executive];

    /// <summary>The roles that see <see cref="ViewChapter.LegalReview"/>.</summary>
    public IReadOnlyList<string> LegalReviewRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.LegalCounsel, Roles.Executive];

    /// <summary>The roles that see <see cref="ViewChapter.Conflicts"/>.</summary>
    public IReadOnlyList<string> ConflictRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.DepartmentSupervisor, Roles.BusinessManager, Roles.QualityManager, Roles.LegalCounsel, Roles.ComplianceOfficer,
            Roles.Executive];

    /// <summary>The roles that see <see cref="ViewChapter.Accountability"/>: those who may record it.</summary>
    public IReadOnlyList<string> AccountabilityRoles { get; init => field = DefensiveCopy.List(value); } =
        [Roles.BusinessManager, Roles.QualityManager, Roles.Executive];

    /// <summary>
    /// Gets the chapters of a complaint that an actor may not see. A role that nobody knows, such as a misspelled one, sees none.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="keepsOut">Whether the actor must keep out of the complaint.</param>
    /// <param name="isNamed">Whether a transition of the workflow names a role.</param>
    internal IReadOnlyList<ViewChapter> Withheld(Complaint complaint, Actor actor, bool keepsOut, Predicate<string> isNamed)
    {
        if (ActorIdentity.IsSystem(actor))
            return [];
        if (keepsOut || !actor.Roles.Any(IsInside))
            return Enum.GetValues<ViewChapter>();
        return [.. Enum.GetValues<ViewChapter>().Where(chapter => !Sees(chapter))];

        bool IsInside(string role) => !Names.Has(OutsideRoles, role)
            && (Names.Has(Roles.BuiltIn, role) || Names.Has(CaseRoles, role) || Names.Has(WhistleblowerRoles, role)
                || Names.Has(LegalReviewRoles, role) || Names.Has(ConflictRoles, role) || Names.Has(AccountabilityRoles, role)
                || isNamed(role));

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
