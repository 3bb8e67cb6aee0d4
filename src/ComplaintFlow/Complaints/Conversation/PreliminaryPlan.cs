namespace ComplaintFlow.Complaints;

/// <summary>What the complainant was told first of how the complaint will be handled.</summary>
public sealed record PreliminaryPlan
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What will be done, and until when.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Text { get; init; }

    /// <summary>Who gave it: the id of an actor.</summary>
    public required string By { get; init; }

    /// <summary>The instant: the plan may be personal.</summary>
    public override string ToString() => $"{At:O}";
}
