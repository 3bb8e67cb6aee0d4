namespace ComplaintFlow.Complaints;

/// <summary>What a unit proposes to its supervisor, who decides (003, Art. 7).</summary>
/// <param name="Accept">Whether the complaint should be accepted.</param>
/// <param name="By">Who proposes: the id of an actor, who does not decide.</param>
/// <param name="At">The instant of the proposal.</param>
public sealed record AcceptanceProposal(bool Accept, string By, DateTimeOffset At);

/// <summary>The decision to handle a complaint (受理).</summary>
public sealed record Acceptance
{
    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who decided: the id of an actor.</summary>
    public required string By { get; init; }

    /// <summary>How a complex matter will be handled.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Plan { get; init; }

    /// <summary>The instant by which the complainant was promised to hear more: a target of its own, <c>PromisedFeedback</c>.</summary>
    public DateTimeOffset? PromisedFeedbackAt { get; init; }

    /// <summary>The instant: the plan may be personal.</summary>
    public override string ToString() => $"{At:O}";
}
