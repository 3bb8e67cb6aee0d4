using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Views;

/// <summary>The decision to handle the complaint.</summary>
/// <param name="At">The instant.</param>
/// <param name="Plan">How it will be handled; null if nothing was said.</param>
public sealed record TrackedAcceptance(DateTimeOffset At, [property: Privacy(PrivacyClass.Personal)] string? Plan)
{
    /// <summary>The instant: the plan may be personal.</summary>
    public override string ToString() => $"{At:O}";
}

/// <summary>The decision not to handle the complaint, why, and what the complainant can do against it.</summary>
/// <param name="At">The instant.</param>
/// <param name="Why">The reason from the catalogue.</param>
/// <param name="Explanation">The reason as the complainant is told.</param>
/// <param name="OutsideRoutes">Where the complainant can turn to instead.</param>
public sealed record TrackedRejection(
    DateTimeOffset At, RejectionReason Why, [property: Privacy(PrivacyClass.Personal)] string Explanation,
    IReadOnlyList<string> OutsideRoutes)
{
    /// <summary>
    /// The instant of the appeal; null if there was none. To appeal, the complainant uses the action <c>AppealRejection</c>.
    /// </summary>
    public DateTimeOffset? AppealedAt { get; init; }

    /// <summary>The instant at which the complaint is closed unless the complainant appeals; null if it does not close by itself.</summary>
    public DateTimeOffset? AppealUntil { get; init; }

    /// <summary>The reason from the catalogue: the explanation may be personal.</summary>
    public override string ToString() => Why.ToString();

    internal static TrackedRejection Of(Rejection rejection, Complaint complaint) =>
        new(rejection.At, rejection.Why, rejection.Explanation, rejection.OutsideRoutes)
        {
            AppealedAt = rejection.AppealedAt,
            AppealUntil = complaint.Timeouts.FirstOrDefault(timeout => Names.Same(timeout.Trigger, "CloseRejected"))?.At,
        };
}

/// <summary>A mediation by someone from outside.</summary>
/// <param name="Body">Who mediates.</param>
/// <param name="StartedAt">The instant at which it began.</param>
/// <param name="EndedAt">The instant at which it ended; null before.</param>
public sealed record TrackedMediation(string Body, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);
