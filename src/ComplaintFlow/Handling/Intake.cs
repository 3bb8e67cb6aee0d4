using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>Represents a complaint as it comes in.</summary>
/// <example>
/// <code>
/// var intake = new Intake
/// {
///     Channel = "Phone",
///     Subject = "Wrong size delivered",
///     Description = "I ordered size 42 and received size 40.",
///     Complainant = new Complainant { Name = "A. Lee", Contacts = [Contact.Phone("+86 10 5555 0100")] },
///     Demands = [Demand.Of(DemandKind.Exchange)],
///     Product = new Product { OrderNumber = "O-20931" },
///     TrackingToken = TrackingToken.New(),
/// };
/// </code>
/// </example>
public sealed record Intake
{
    /// <summary>The channel through which it comes in: <c>Web</c>, <c>Phone</c>, <c>Window</c>, … Required.</summary>
    public required string Channel { get; init; }

    /// <summary>The person or organisation that complains.</summary>
    public Complainant Complainant { get; init; } = new();

    /// <summary>The matter in a few words; at most 500 characters.</summary>
    [MultilineText(500), PersonalInformation]
    public string Subject { get; init; } = "";

    /// <summary>The matter in the complainant's words; at most 100,000 characters. Required, unless there is a subject.</summary>
    [MultilineText, PersonalInformation]
    public string Description { get; init; } = "";

    /// <summary>The demands of the complainant.</summary>
    public IReadOnlyList<Demand> Demands { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The goods or service that it is about.</summary>
    public Product? Product { get; init; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>Whether it is a drill: the real rules apply, nothing takes effect outside, and no figure includes it.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The language of the complainant, as <c>zh</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The place where the matter happened.</summary>
    [PersonalInformation]
    public string? Place { get; init; }

    /// <summary>The subject area, if it is known. The rules can read it but do not change it.</summary>
    public string? Category { get; init; }

    /// <summary>The department, if it is known.</summary>
    public string? Department { get; init; }

    /// <summary>The instant of the receipt; null for now. It must not be in the future. Clocks run from it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The instant at which the matter happened.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The values of fields that the configuration declares.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// The token with which the complainant follows the case, from <see cref="Handling.TrackingToken.New"/>. The store keeps only
    /// its hash.
    /// </summary>
    [PersonalInformation]
    public string? TrackingToken { get; init; }

    /// <summary>The id of a matter that was split from another complaint; null for a new one.</summary>
    internal ComplaintId? Id { get; init; }

    /// <summary>The complaint from which it was split.</summary>
    internal ComplaintId? Origin { get; init; }

    /// <summary>
    /// A key that makes it safe to repeat the request: a repeat returns the complaint of the first time. The key belongs to one
    /// intake of one actor. For any other intake it is refused. A repeat may have a new <see cref="TrackingToken"/>: both tokens
    /// then lead to the complaint. At most 200 characters.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Returns only the channel; the rest is personal.</summary>
    public override string ToString() => Channel;
}
