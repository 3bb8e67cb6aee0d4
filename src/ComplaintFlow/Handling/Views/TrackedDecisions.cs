using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Views;

/// <summary>Represents the decision to handle the complaint.</summary>
/// <param name="At">The instant.</param>
/// <param name="Plan">The plan of the handling; null if none was given.</param>
public sealed record TrackedAcceptance(DateTimeOffset At, [property: PersonalInformation] string? Plan)
{
    /// <summary>Returns the instant; the plan may be personal.</summary>
    public override string ToString() => $"{At:O}";
}

/// <summary>Represents the decision not to handle the complaint, with the reason and the options of the complainant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Why">The reason from the catalogue.</param>
/// <param name="Explanation">The explanation that the complainant receives.</param>
/// <param name="OutsideRoutes">The bodies to which the complainant can turn instead.</param>
public sealed record TrackedRejection(
    DateTimeOffset At, RejectionReason Why, [property: PersonalInformation] string Explanation,
    IReadOnlyList<string> OutsideRoutes)
{
    /// <summary>
    /// The instant of the appeal; null if there was none. The complainant appeals with the action <c>AppealRejection</c>.
    /// </summary>
    public DateTimeOffset? AppealedAt { get; init; }

    /// <summary>
    /// The instant at which the complaint is closed unless the complainant appeals; null if it does not close by itself.
    /// </summary>
    public DateTimeOffset? AppealUntil { get; init; }

    /// <summary>Returns the reason from the catalogue; the explanation may be personal.</summary>
    public override string ToString() => Why.ToString();

    internal static TrackedRejection Of(Rejection rejection, Complaint complaint) =>
        new(rejection.At, rejection.Why, rejection.Explanation, rejection.OutsideRoutes)
        {
            AppealedAt = rejection.AppealedAt,
            AppealUntil = complaint.Timeouts.FirstOrDefault(timeout => Names.Same(timeout.Trigger, "CloseRejected"))?.At,
        };
}

/// <summary>Represents a mediation by an external body.</summary>
/// <param name="Body">The mediator.</param>
/// <param name="StartedAt">The instant at which it began.</param>
/// <param name="EndedAt">The instant at which it ended; null until then.</param>
public sealed record TrackedMediation(string Body, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);
