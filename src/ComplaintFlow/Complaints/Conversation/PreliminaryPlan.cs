namespace ComplaintFlow.Complaints;

/// <summary>Represents the first plan that the complainant was given for the handling of the complaint.</summary>
public sealed record PreliminaryPlan
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What will be done, and until when.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    /// <summary>The id of the actor who gave the plan.</summary>
    public required string By { get; init; }

    /// <summary>Returns the instant; the plan may be personal.</summary>
    public override string ToString() => $"{At:O}";
}
