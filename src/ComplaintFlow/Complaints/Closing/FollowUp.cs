using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>How a complainant is asked afterwards.</summary>
public enum FollowUpMethod
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By a questionnaire.</summary>
    Questionnaire,

    /// <summary>By a visit.</summary>
    Visit,
}

/// <summary>How the complainant was asked whether the result satisfies (回访).</summary>
public sealed record FollowUp
{
    /// <summary>Every try to reach the complainant.</summary>
    public IReadOnlyList<ContactAttempt> Attempts { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The answers; null before.</summary>
    public FollowUpSurvey? Survey { get; init; }
}

/// <summary>A try to reach the complainant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Method">How.</param>
/// <param name="Reached">Whether the complainant was reached.</param>
public sealed record ContactAttempt(DateTimeOffset At, FollowUpMethod Method, bool Reached);

/// <summary>What a complainant answered afterwards.</summary>
public sealed record FollowUpSurvey
{
    /// <summary>How the complainant was asked.</summary>
    public required FollowUpMethod Method { get; init; }

    /// <summary>How satisfied with the handling: 1 to 5.</summary>
    public required int Process { get; init; }

    /// <summary>How satisfied with the result: 1 to 5.</summary>
    public required int Result { get; init; }

    /// <summary>Whether the complainant says that the matter is resolved.</summary>
    public bool? Resolved { get; init; }

    /// <summary>What else the complainant said.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Comment { get; init; }

    /// <summary>Who asked: the id of an actor.</summary>
    public required string By { get; init; }

    /// <summary>The instant of the answers.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The marks: the comment may be personal.</summary>
    public override string ToString() => $"{Process} {Result}";
}
