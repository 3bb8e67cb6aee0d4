using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling;

/// <summary>A complaint as it comes in.</summary>
public sealed record Intake
{
    /// <summary>The way by which it came in: <c>Web</c>, <c>Phone</c>, <c>Window</c>, … Required.</summary>
    public required string Channel { get; init; }

    /// <summary>Who complains.</summary>
    public Complainant Complainant { get; init; } = new();

    /// <summary>The matter in a few words; at most 500 characters.</summary>
    [MultilineText(500), Privacy(PrivacyClass.Personal)]
    public string Subject { get; init; } = "";

    /// <summary>The matter in the complainant's words; at most 100,000 characters. Required, unless there is a subject.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public string Description { get; init; } = "";

    /// <summary>What is asked for.</summary>
    public IReadOnlyList<Demand> Demands { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>What it is about.</summary>
    public Product? Product { get; init; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>Whether it is an exercise: the real rules, no effect outside, left out of all figures.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The language of the complainant, as <c>zh</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Where the matter happened.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Place { get; init; }

    /// <summary>The subject area, if it is known; the rules see it and do not change it.</summary>
    public string? Category { get; init; }

    /// <summary>The department, if it is known.</summary>
    public string? Department { get; init; }

    /// <summary>The instant of the receipt, if it was not just now; not in the future. Clocks run from it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The instant at which the matter happened.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The values of fields that the configuration declares.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// The token with which the complainant follows the case, from <see cref="Handling.TrackingToken.New"/>; the store keeps only its hash.
    /// </summary>
    [Privacy(PrivacyClass.Personal)]
    public string? TrackingToken { get; init; }

    /// <summary>The id of a matter that was split from another complaint; null for a new one.</summary>
    internal ComplaintId? Id { get; init; }

    /// <summary>The complaint that it was split from.</summary>
    internal ComplaintId? Origin { get; init; }

    /// <summary>
    /// A key with which the caller repeats the request safely: the second time, the complaint of the first time is the answer. It stands
    /// for one intake of one actor; under another one it is refused. A repeat may have a new <see cref="TrackingToken"/>: both lead to the
    /// complaint then. At most 200 characters.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The channel alone: the rest is personal.</summary>
    public override string ToString() => Channel;
}
