using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Specifies why a complaint is not accepted (SAMR Measures 2026, Art. 16; <see cref="CustomerCause"/> from company practice, 003
/// Art. 7).
/// </summary>
public enum RejectionReason
{
    /// <summary>The organisation is not competent for the matter.</summary>
    OutOfScope,

    /// <summary>A court, an arbitrator, an authority or an association handles the matter or has decided it.</summary>
    AlreadyHandled,

    /// <summary>The matter is not a consumer dispute.</summary>
    NotConsumerDispute,

    /// <summary>More than three years have passed since the harm became known.</summary>
    TimeBarred,

    /// <summary>Required material is missing or false, even after a request.</summary>
    MissingOrFalseMaterial,

    /// <summary>Someone complains in another's name, or refuses to be identified.</summary>
    ImpersonationOrRefusesVerification,

    /// <summary>The complainant caused the matter.</summary>
    CustomerCause,

    /// <summary>The same matter is handled already.</summary>
    Duplicate,

    /// <summary>Another legal reason.</summary>
    OtherLegal,
}

/// <summary>Represents the decision not to handle a complaint (不予受理).</summary>
public sealed record Rejection
{
    /// <summary>The reason from the catalogue.</summary>
    public required RejectionReason Why { get; init; }

    /// <summary>The explanation that the complainant receives.</summary>
    [PersonalInformation]
    public required string Explanation { get; init; }

    /// <summary>The bodies to which the complainant can turn instead (Consumer Law, Art. 39).</summary>
    public required IReadOnlyList<string> OutsideRoutes { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The id of the actor who decided, who does not decide on an appeal.</summary>
    public required string By { get; init; }

    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The instant of the appeal against this decision; null if there was none.</summary>
    public DateTimeOffset? AppealedAt { get; init; }

    /// <summary>The instant of the appeal that this decision answers; null for the first decision.</summary>
    public DateTimeOffset? OnAppealAt { get; init; }

    /// <summary>Returns the reason from the catalogue; the explanation may be personal.</summary>
    public override string ToString() => Why.ToString();
}
