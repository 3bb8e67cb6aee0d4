namespace ComplaintFlow.Integration;

/// <summary>Names the types of integration events. The list is closed, and each type has its version.</summary>
/// <remarks>
/// What an event of a type holds never changes, except that a new member without which it can be understood may be added. Every other
/// change makes a new type with the next version.
/// </remarks>
public static class IntegrationEventTypes
{
    /// <summary>The complaint was received.</summary>
    public const string Received = "complaint.received.v1";

    /// <summary>The rules or a person classified the complaint, for the first time or anew.</summary>
    public const string Classified = "complaint.classified.v1";

    /// <summary>A department or a person became responsible for the complaint.</summary>
    public const string Assigned = "complaint.assigned.v1";

    /// <summary>The complainant was told that the complaint has arrived.</summary>
    public const string Acknowledged = "complaint.acknowledged.v1";

    /// <summary>The complaint was accepted.</summary>
    public const string Accepted = "complaint.accepted.v1";

    /// <summary>The complaint was not accepted.</summary>
    public const string Rejected = "complaint.rejected.v1";

    /// <summary>The complainant got an answer on the matter.</summary>
    public const string Responded = "complaint.responded.v1";

    /// <summary>The complaint was declared a major one.</summary>
    public const string MajorDeclared = "complaint.major-declared.v1";

    /// <summary>A recall or a suspension began because of the complaint.</summary>
    public const string MeasureStarted = "complaint.measure-started.v1";

    /// <summary>The complaint was escalated by one level.</summary>
    public const string Escalated = "complaint.escalated.v1";

    /// <summary>A time limit passed before what was promised was done.</summary>
    public const string PromiseMissed = "complaint.promise-missed.v1";

    /// <summary>An offer was sent to the complainant.</summary>
    public const string OfferMade = "complaint.offer-made.v1";

    /// <summary>The written final response was sent to the complainant.</summary>
    public const string FinalResponseSent = "complaint.final-response-sent.v1";

    /// <summary>A settlement was agreed or ordered.</summary>
    public const string Settled = "complaint.settled.v1";

    /// <summary>Everything that was agreed is done.</summary>
    public const string Resolved = "complaint.resolved.v1";

    /// <summary>The complainant withdrew the complaint. The event that it was closed follows.</summary>
    public const string Withdrawn = "complaint.withdrawn.v1";

    /// <summary>The complaint ended.</summary>
    public const string Closed = "complaint.closed.v1";

    /// <summary>A closed complaint was reopened.</summary>
    public const string Reopened = "complaint.reopened.v1";

    /// <summary>The complaint was archived.</summary>
    public const string Archived = "complaint.archived.v1";

    /// <summary>The complaint was merged into another one, which has taken it over.</summary>
    public const string Merged = "complaint.merged.v1";

    /// <summary>A merge was undone: the complaint is handled on its own again.</summary>
    public const string Unmerged = "complaint.unmerged.v1";

    /// <summary>A separate matter was split from the complaint.</summary>
    public const string Split = "complaint.split.v1";

    /// <summary>A detector found that the complaint belongs together with complaints of other people.</summary>
    public const string Linked = "complaint.linked.v1";

    /// <summary>A region of the workflow entered a state.</summary>
    public const string StateEntered = "complaint.state-entered.v1";

    /// <summary>A milestone was reached for which there is no other type, such as one that the rules declare.</summary>
    public const string MilestoneReached = "complaint.milestone-reached.v1";

    /// <summary>All types.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Received, Classified, Assigned, Acknowledged, Accepted, Rejected, Responded, MajorDeclared, MeasureStarted, Escalated,
        PromiseMissed, OfferMade, FinalResponseSent, Settled, Resolved, Withdrawn, Closed, Reopened, Archived, Merged, Unmerged, Split,
        Linked, StateEntered, MilestoneReached,
    ];
}
