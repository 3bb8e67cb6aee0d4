using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents the settlement of a complaint.</summary>
public sealed record Resolution
{
    /// <summary>The options of the last proposal.</summary>
    public IReadOnlyList<ResolutionOption> Options { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The reasons for these options.</summary>
    [BusinessSecret]
    public string? Rationale { get; init; }

    /// <summary>The id of the actor who proposed them and does not approve them.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>
    /// The id of the actor who approved them, if the rules have no authority levels. An approval chain keeps its own decisions.
    /// </summary>
    public string? ApprovedBy { get; init; }

    /// <summary>
    /// The number of the approval chain of the last proposal; null if the rules had no authority levels when it was made. An earlier chain
    /// says nothing about it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Approval { get; init; }

    /// <summary>How many offers the complainant has answered with a counter-offer.</summary>
    public int Rounds { get; init; }

    /// <summary>The last offer or final response that was sent.</summary>
    public FinalResponse? Response { get; init; }

    /// <summary>What was agreed, settled or ordered; null until then.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>The remedies of earlier rounds. Limits of authority include them.</summary>
    public IReadOnlyList<Remedy> Granted { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The parts to be carried out.</summary>
    public IReadOnlyList<ScheduleItem> Execution { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The mediation; null if there is none.</summary>
    public Mediation? Mediation { get; init; }

    /// <summary>The proceedings before an arbitrator or a court; null if there are none.</summary>
    public Proceedings? Proceedings { get; init; }

    /// <summary>Returns the names of the options; the rest is a secret.</summary>
    public override string ToString() => string.Join(' ', Options.Select(option => option.Id));
}

/// <summary>Represents a written answer to the complainant (003, Art. 14).</summary>
/// <param name="Medium">The durable medium: <c>Letter</c>, <c>Email</c>, <c>App</c>.</param>
/// <param name="SentAt">The instant at which it was sent.</param>
/// <param name="IsFinal">Whether it is the final response, which names the external rights of the complainant.</param>
/// <param name="Hash">The SHA-256 hash of its text, 64 hexadecimal digits.</param>
public sealed record FinalResponse(string Medium, DateTimeOffset SentAt, bool IsFinal, string Hash);

/// <summary>Specifies how a settlement was reached.</summary>
public enum AgreementKind
{
    /// <summary>The complainant accepted an option.</summary>
    Accepted,

    /// <summary>A mediator achieved it.</summary>
    Mediated,

    /// <summary>An arbitrator or a court ordered it.</summary>
    Ordered,
}

/// <summary>Represents an agreement or an order.</summary>
public sealed record Agreement
{
    /// <summary>How it was reached.</summary>
    public required AgreementKind Kind { get; init; }

    /// <summary>The option that was accepted; null for another agreement.</summary>
    public string? Option { get; init; }

    /// <summary>What the complainant receives.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The instant of the consent or of the order.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// The form of the consent, or the place of the document: <c>Phone, recording 4</c>, <c>Signed, evidence 7</c>.
    /// </summary>
    [PersonalInformation]
    public required string Proof { get; init; }

    /// <summary>Returns how it was reached; the proof may be personal.</summary>
    public override string ToString() => Kind.ToString();
}
