namespace ComplaintFlow.Complaints;

/// <summary>Specifies why a mediation ended without a settlement (SAMR Measures 2026, Art. 23).</summary>
public enum MediationEnd
{
    /// <summary>The complaint was withdrawn, or the parties settled by themselves.</summary>
    WithdrawnOrSettled,

    /// <summary>A party did not come, or refused.</summary>
    NoShowOrRefusal,

    /// <summary>No agreement was found.</summary>
    NoAgreement,

    /// <summary>The parties could not agree on the cost of a test.</summary>
    CostDispute,

    /// <summary>The time was over.</summary>
    TimeOver,

    /// <summary>It should not have been accepted.</summary>
    ShouldNotBeAccepted,

    /// <summary>A party died or was dissolved.</summary>
    DeathOrDissolution,

    /// <summary>Another reason.</summary>
    Other,
}

/// <summary>Represents a mediation by an external body.</summary>
public sealed record Mediation
{
    /// <summary>The mediator.</summary>
    public required string Body { get; init; }

    /// <summary>The instant at which it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The instant at which it ended; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The reason why it ended without a settlement; null if it did not.</summary>
    public MediationEnd? Ended { get; init; }
}

/// <summary>Represents proceedings before an arbitrator or a court. All related evidence must be kept.</summary>
/// <param name="Forum">The arbitrator or the court.</param>
/// <param name="CaseNumber">The case number there.</param>
/// <param name="StartedAt">The instant at which they began.</param>
public sealed record Proceedings(string Forum, string CaseNumber, DateTimeOffset StartedAt);
