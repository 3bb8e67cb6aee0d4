using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>How a complaint is being settled.</summary>
public sealed record Resolution
{
    /// <summary>The options as they were proposed last.</summary>
    public IReadOnlyList<ResolutionOption> Options { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Why these.</summary>
    [Privacy(PrivacyClass.BusinessSecret)]
    public string? Rationale { get; init; }

    /// <summary>Who proposed them: the id of an actor, who approves none of it.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>
    /// Who approved them, if the rules know no authority: the id of an actor. A chain of approval keeps its own decisions.
    /// </summary>
    public string? ApprovedBy { get; init; }

    /// <summary>How many offers the complainant has answered with another demand.</summary>
    public int Rounds { get; init; }

    /// <summary>The offer or the final response that was sent last.</summary>
    public FinalResponse? Response { get; init; }

    /// <summary>What was agreed, settled or ordered; null before.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>What was granted in earlier rounds: limits of authority count it in.</summary>
    public IReadOnlyList<Remedy> Granted { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What is to be done for it.</summary>
    public IReadOnlyList<ScheduleItem> Execution { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The mediation; null if there is none.</summary>
    public Mediation? Mediation { get; init; }

    /// <summary>The proceedings before an arbitrator or a court; null if there are none.</summary>
    public Proceedings? Proceedings { get; init; }

    /// <summary>The names of the options: the rest is a secret.</summary>
    public override string ToString() => string.Join(' ', Options.Select(option => option.Id));
}

/// <summary>A written answer to the complainant (003, Art. 14).</summary>
/// <param name="Medium">The durable medium: <c>Letter</c>, <c>Email</c>, <c>App</c>.</param>
/// <param name="SentAt">The instant at which it was sent.</param>
/// <param name="IsFinal">Whether it is the final response, which names the rights outside.</param>
/// <param name="Hash">The SHA-256 hash of its text, 64 hexadecimal digits.</param>
public sealed record FinalResponse(string Medium, DateTimeOffset SentAt, bool IsFinal, string Hash);

/// <summary>How a settlement came about.</summary>
public enum AgreementKind
{
    /// <summary>The complainant accepted an option.</summary>
    Accepted,

    /// <summary>A mediator brought it about.</summary>
    Mediated,

    /// <summary>An arbitrator or a court ordered it.</summary>
    Ordered,
}

/// <summary>What was agreed or ordered.</summary>
public sealed record Agreement
{
    /// <summary>How it came about.</summary>
    public required AgreementKind Kind { get; init; }

    /// <summary>The option that was accepted; null for another agreement.</summary>
    public string? Option { get; init; }

    /// <summary>What the complainant gets.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The instant of the consent or of the order.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How consent was given, or where the document is: <c>Phone, recording 4</c>, <c>Signed, evidence 7</c>.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Proof { get; init; }

    /// <summary>How it came about: the proof may be personal.</summary>
    public override string ToString() => Kind.ToString();
}
