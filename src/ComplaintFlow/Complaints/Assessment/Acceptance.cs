namespace ComplaintFlow.Complaints;

/// <summary>Represents what a unit proposes to its supervisor, who decides (003, Art. 7).</summary>
/// <param name="Accept">Whether the complaint should be accepted.</param>
/// <param name="By">The id of the actor who proposes, who does not decide.</param>
/// <param name="At">The instant of the proposal.</param>
public sealed record AcceptanceProposal(bool Accept, string By, DateTimeOffset At);

/// <summary>Represents the decision to handle a complaint (受理).</summary>
public sealed record Acceptance
{
    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the actor who decided.</summary>
    public required string By { get; init; }

    /// <summary>How a complex matter will be handled.</summary>
    [PersonalInformation]
    public string? Plan { get; init; }

    /// <summary>The instant by which the complainant was promised news. The target <c>PromisedFeedback</c> watches it.</summary>
    public DateTimeOffset? PromisedFeedbackAt { get; init; }

    /// <summary>The instant: the plan may be personal.</summary>
    public override string ToString() => $"{At:O}";
}
