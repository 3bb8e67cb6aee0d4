using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Explaining;

/// <summary>Why a clock is due when it is: every stretch that counted or did not, and everything that changed it. Immutable.</summary>
public sealed record ClockExplanation
{
    /// <summary>The clock.</summary>
    public required Clock Clock { get; init; }

    /// <summary>The zone in which its calendar tells dates and hours; UTC if no calendar counts.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>
    /// The stretches between start and due instant, in order and without gaps. Empty if the rules of today no longer have the clock's
    /// calendar.
    /// </summary>
    public required IReadOnlyList<ExplainedStretch> Stretches { get; init; }

    /// <summary>What has happened to the clock, in order.</summary>
    public required IReadOnlyList<ClockChange> Changes { get; init; }

    /// <summary>The explanation for people.</summary>
    /// <param name="language">The language.</param>
    public string ToText(ExplanationLanguage language = ExplanationLanguage.English) => ExplanationText.Write(this, language);
}

/// <summary>One stretch of an explanation.</summary>
/// <param name="From">The instant at which it begins.</param>
/// <param name="To">The instant at which it ends.</param>
/// <param name="Counted">How much of it counts: elapsed or open time, or one day of 24 hours for a date of a period in days; zero if it
/// does not count.</param>
/// <param name="Why">As in <see cref="CountedInterval.Why"/>.</param>
/// <param name="Causes">The causes for which it is paused; empty if it is not.</param>
public sealed record ExplainedStretch(DateTimeOffset From, DateTimeOffset To, TimeSpan Counted, string Why, IReadOnlyList<string> Causes);

/// <summary>Something that happened to a clock.</summary>
/// <param name="At">The instant of the decision.</param>
/// <param name="Kind">The kind of the event in the journal, such as <c>ClockExtended</c>.</param>
/// <param name="Actor">The id of who did it.</param>
/// <param name="Reason">Why, in the actor's words or the rules'.</param>
/// <param name="DueAt">The due instant that came of it, if it changed.</param>
public sealed record ClockChange(
    DateTimeOffset At, string Kind, string Actor, [property: Privacy(PrivacyClass.Personal)] string? Reason, DateTimeOffset? DueAt)
{
    /// <summary>The kind alone: the reason may be personal.</summary>
    public override string ToString() => Kind;
}

/// <summary>The languages of explanations.</summary>
public enum ExplanationLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese, in simplified characters.</summary>
    Chinese,
}
