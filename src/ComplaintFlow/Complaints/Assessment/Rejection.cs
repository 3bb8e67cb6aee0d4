using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Why a complaint is not accepted (SAMR Measures 2026, Art. 16; <see cref="CustomerCause"/> from company practice, 003 Art. 7).
/// </summary>
public enum RejectionReason
{
    /// <summary>No one here is competent for it.</summary>
    OutOfScope,

    /// <summary>A court, an arbitrator, an authority or an association has it or has decided it.</summary>
    AlreadyHandled,

    /// <summary>It is no dispute of a consumer.</summary>
    NotConsumerDispute,

    /// <summary>More than three years have passed since the harm was known.</summary>
    TimeBarred,

    /// <summary>What was to be shown is missing or false, also after a request.</summary>
    MissingOrFalseMaterial,

    /// <summary>Someone complains in another's name, or refuses to be identified.</summary>
    ImpersonationOrRefusesVerification,

    /// <summary>The complainant caused it.</summary>
    CustomerCause,

    /// <summary>The same matter is handled already.</summary>
    Duplicate,

    /// <summary>A law says so.</summary>
    OtherLegal,
}

/// <summary>The decision not to handle a complaint (不予受理).</summary>
public sealed record Rejection
{
    /// <summary>Why.</summary>
    public required RejectionReason Why { get; init; }

    /// <summary>Why, as the complainant is told.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Explanation { get; init; }

    /// <summary>Where the complainant can turn to instead (Consumer Law, Art. 39).</summary>
    public required IReadOnlyList<string> OutsideRoutes { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>Who decided: the id of an actor, who does not decide on an appeal.</summary>
    public required string By { get; init; }

    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The instant of the appeal against it; null if there was none.</summary>
    public DateTimeOffset? AppealedAt { get; init; }

    /// <summary>The instant of the appeal that it decides on; null if it is the first decision.</summary>
    public DateTimeOffset? OnAppealAt { get; init; }

    /// <summary>The reason from the catalogue: the explanation may be personal.</summary>
    public override string ToString() => Why.ToString();
}
