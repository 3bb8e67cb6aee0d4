using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling.Views;

/// <summary>
/// Represents a complaint as its complainant may see it: demands, messages, offers, decisions, promises, and possible actions. It
/// shows nothing else: no member of staff, no internal deadline or note, no advice of counsel, no other person.
/// </summary>
/// <remarks>Immutable, and safe to share between threads. <see cref="ViewJson"/> writes it as JSON. All instants are UTC.</remarks>
/// <example>
/// <code>
/// TrackingView? view = await complaints.FindByTokenAsync(token, cancellationToken);
/// if (view is not null)
///     Console.WriteLine($"{view.Number}: {view.State.Name}. You can: {string.Join(", ", view.NextActions)}");
/// </code>
/// </example>
public sealed record TrackingView
{
    /// <summary>The id, which the host uses to act for the complainant.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>The number that people use.</summary>
    public required string Number { get; init; }

    /// <summary>The state, such as <c>Negotiating</c>, and its name for people.</summary>
    public required CodeName State { get; init; }

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>The channel through which it came in.</summary>
    public required string Channel { get; init; }

    /// <summary>
    /// The language of the complainant, and of the names in this view. If it is null, the language is not known and the names are
    /// English.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The instant at which it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The matter in a few words.</summary>
    [PersonalInformation]
    public required string Subject { get; init; }

    /// <summary>The matter in the complainant's words.</summary>
    [PersonalInformation]
    public required string Description { get; init; }

    /// <summary>
    /// The demands of the complainant. Their status is shown with the answer; before, it is <see cref="DemandStatus.Open"/>.
    /// </summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];

    /// <summary>The requests for information to the complainant, the latest last.</summary>
    public IReadOnlyList<TrackedRequest> Requests { get; init; } = [];

    /// <summary>The messages between the complainant and the organisation, in order.</summary>
    public IReadOnlyList<TrackedMessage> Messages { get; init; } = [];

    /// <summary>The promises to the complainant, the earliest due instant first.</summary>
    public IReadOnlyList<TrackedPromise> Promises { get; init; } = [];

    /// <summary>The decision to handle the complaint; null until then.</summary>
    public TrackedAcceptance? Acceptance { get; init; }

    /// <summary>The last decision not to handle it, and how to appeal; null if there is none.</summary>
    public TrackedRejection? Rejection { get; init; }

    /// <summary>The current offers, of which the complainant chooses one.</summary>
    public IReadOnlyList<TrackedOffer> Offers { get; init; } = [];

    /// <summary>What was agreed or ordered; null until then.</summary>
    public TrackedAgreement? Agreement { get; init; }

    /// <summary>The mediation; null if there is none.</summary>
    public TrackedMediation? Mediation { get; init; }

    /// <summary>The evidence that the complainant gave.</summary>
    public IReadOnlyList<TrackedEvidence> Evidence { get; init; } = [];

    /// <summary>The outcome; null while the complaint is open.</summary>
    public CodeName? Outcome { get; init; }

    /// <summary>
    /// The outcome of the complaint into which this one was merged; null if it was not merged, or that one is still open.
    /// </summary>
    public CodeName? JointOutcome { get; init; }

    /// <summary>The instant of the last closing; null while the complaint is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The names of the actions that the complainant can take now.</summary>
    public IReadOnlyList<string> NextActions { get; init; } = [];

    /// <summary>Returns the number and the state; the rest is personal.</summary>
    public override string ToString() => $"{Number} {State.Code}";

    /// <summary>Creates the view of a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="history">Its journal, from the receipt to the version of the complaint.</param>
    /// <param name="permitted">The actions of someone with the role <see cref="Roles.Complainant"/>.</param>
    internal static TrackingView Of(Complaint complaint, IReadOnlyList<HistoryEntry> history, IReadOnlyList<PermittedAction> permitted)
    {
        var record = TrackedRecord.Of(history);
        Resolution? resolution = complaint.Resolution;
        bool isAnswered = resolution is { Response: not null } or { Agreement: not null } || complaint.ClosedAt is not null;
        return new TrackingView
        {
            Id = complaint.Id,
            Number = complaint.Number,
            State = DisplayNames.State(complaint.State, complaint.Language),
            Matter = complaint.Matter,
            Channel = complaint.Channel,
            Language = complaint.Language,
            ReceivedAt = complaint.ReceivedAt,
            Subject = complaint.Subject,
            Description = complaint.Description,
            Demands = isAnswered ? complaint.Demands : [.. complaint.Demands.Select(demand => demand with { Status = DemandStatus.Open })],
            Requests = [.. complaint.Requests.Select(asked => new TrackedRequest(asked.AskedAt, asked.Questions, asked.AnsweredAt))],
            Messages = record.Messages,
            Promises = TrackedPromises.Of(complaint),
            Acceptance = complaint.Acceptance is { } accepted ? new TrackedAcceptance(accepted.At, accepted.Plan) : null,
            Rejection = complaint.Rejection is { } rejection ? TrackedRejection.Of(rejection, complaint) : null,
            // What was proposed after the last letter, for example in a mediation, was not offered yet.
            Offers = resolution is { Response: not null, Agreement: null } && complaint.ClosedAt is null
                ? [.. record.Offered.Select(TrackedOffer.Of)]
                : [],
            Agreement = resolution?.Agreement is { } agreed ? TrackedAgreement.Of(agreed, resolution.Execution) : null,
            Mediation = resolution?.Mediation is { } mediation
                ? new TrackedMediation(mediation.Body, mediation.StartedAt, mediation.EndedAt)
                : null,
            Evidence = record.Evidence,
            Outcome = complaint.Outcome is { } outcome ? DisplayNames.Outcome(outcome, complaint.Language) : null,
            JointOutcome = complaint.Links?.MasterEnding is { } ending ? DisplayNames.Outcome(ending.Outcome, complaint.Language) : null,
            ClosedAt = complaint.ClosedAt,
            NextActions = [.. permitted.Where(action => action.IsPermitted).Select(action => action.Trigger)],
        };
    }
}
