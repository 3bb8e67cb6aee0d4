using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies how a complainant is asked after the settlement.</summary>
public enum FollowUpMethod
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By a questionnaire.</summary>
    Questionnaire,

    /// <summary>By a visit.</summary>
    Visit,
}

/// <summary>Represents the follow-up: the complainant is asked whether the result satisfies (回访).</summary>
public sealed record FollowUp
{
    /// <summary>All attempts to reach the complainant.</summary>
    public IReadOnlyList<ContactAttempt> Attempts { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The answers; null until they are given.</summary>
    public FollowUpSurvey? Survey { get; init; }
}

/// <summary>Represents an attempt to reach the complainant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Method">The method.</param>
/// <param name="Reached">Whether the complainant was reached.</param>
public sealed record ContactAttempt(DateTimeOffset At, FollowUpMethod Method, bool Reached);

/// <summary>Represents the complainant's answers in the follow-up.</summary>
public sealed record FollowUpSurvey
{
    /// <summary>How the complainant was asked.</summary>
    public required FollowUpMethod Method { get; init; }

    /// <summary>The satisfaction with the handling, from 1 to 5.</summary>
    public required int Process { get; init; }

    /// <summary>The satisfaction with the result, from 1 to 5.</summary>
    public required int Result { get; init; }

    /// <summary>Whether the complainant says that the matter is resolved.</summary>
    public bool? Resolved { get; init; }

    /// <summary>The complainant's comment.</summary>
    [PersonalInformation]
    public string? Comment { get; init; }

    /// <summary>The id of the actor who asked.</summary>
    public required string By { get; init; }

    /// <summary>The instant of the answers.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Returns the marks; the comment may be personal.</summary>
    public override string ToString() => $"{Process} {Result}";
}
