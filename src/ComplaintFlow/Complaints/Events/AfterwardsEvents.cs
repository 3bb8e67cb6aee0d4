namespace ComplaintFlow.Complaints.Events;

/// <summary>Somebody tried to reach the complainant afterwards.</summary>
public sealed record ContactAttempted : ComplaintEvent
{
    /// <summary>How, and whether it worked.</summary>
    public required ContactAttempt Attempt { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        FollowUp before = complaint.FollowUp ?? new FollowUp();
        return complaint with { FollowUp = before with { Attempts = [.. before.Attempts, Attempt] } };
    }
}

/// <summary>The complainant said how satisfied he is.</summary>
public sealed record SurveyAnswered : ComplaintEvent
{
    /// <summary>The answers.</summary>
    public required FollowUpSurvey Survey { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { FollowUp = (complaint.FollowUp ?? new FollowUp()) with { Survey = Survey } };
}

/// <summary>The complaint ended.</summary>
public sealed record OutcomeGiven : ComplaintEvent
{
    /// <summary>How.</summary>
    public required string Outcome { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Outcome = Outcome, ClosedAt = At };
}

/// <summary>The complaint is handled once more, by somebody else: the follow-up and the settlement begin anew.</summary>
public sealed record RoundBegan : ComplaintEvent
{
    /// <summary>Which one: 2 for the second handling.</summary>
    public required int Round { get; init; }

    /// <summary>Whether a complaint that was closed was opened again.</summary>
    public required bool Reopened { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Round = Round,
        ReopenCount = complaint.ReopenCount + (Reopened ? 1 : 0),
        Outcome = null,
        ClosedAt = null,
        FollowUp = null,
        Resolution = complaint.Resolution is { } settled ? settled with { Granted = [.. settled.Granted, .. settled.Agreement?.Remedies ?? []], Agreement = null, Execution = [], Rounds = 0, Response = null } : null,
        Archive = null,
    };
}

/// <summary>Something is done so that it does not happen again.</summary>
public sealed record ImprovementPlanned : ComplaintEvent
{
    /// <summary>What.</summary>
    public required Improvement Improvement { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Improvements = [.. complaint.Improvements, Improvement] };
}

/// <summary>It was checked whether an improvement has worked.</summary>
public sealed record ImprovementChecked : ComplaintEvent
{
    /// <summary>The number of the improvement.</summary>
    public required int Improvement { get; init; }

    /// <summary>What the check found.</summary>
    public required string Effect { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Improvements = [.. complaint.Improvements.Select(one => one.Id == Improvement ? one with { Effect = Effect } : one)] };
}

/// <summary>It was settled who answers for a failure.</summary>
public sealed record AccountabilityRecorded : ComplaintEvent
{
    /// <summary>Who, and what follows.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required Accountability Accountability { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Accountabilities = [.. complaint.Accountabilities, Accountability] };
}

/// <summary>The complaint was archived.</summary>
public sealed record ComplaintArchived : ComplaintEvent
{
    /// <summary>Where, and until when.</summary>
    public required ArchiveRecord Archive { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Archive = Archive };
}
