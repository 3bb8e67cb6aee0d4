using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Explaining;

/// <summary>
/// Explains the due instant of a clock: every interval that counted or did not, and everything that changed it. Immutable.
/// </summary>
public sealed record ClockExplanation
{
    /// <summary>The clock.</summary>
    public required Clock Clock { get; init; }

    /// <summary>The time zone of the calendar's dates and hours; UTC if no calendar counts.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>
    /// The intervals between start and due instant, in order and without gaps. Empty if the current rules no longer have the
    /// clock's calendar.
    /// </summary>
    public required IReadOnlyList<ExplainedInterval> Intervals { get; init; }

    /// <summary>The changes of the clock, in order.</summary>
    public required IReadOnlyList<ClockChange> Changes { get; init; }

    /// <summary>Writes the explanation as text for people.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, in several lines.</returns>
    public string ToText(ExplanationLanguage language = ExplanationLanguage.English) => ExplanationText.Write(this, language);
}

/// <summary>Represents one interval of an explanation.</summary>
/// <param name="From">The instant at which it begins.</param>
/// <param name="To">The instant at which it ends.</param>
/// <param name="Counted">How much of it counts: elapsed or open time, or 24 hours for each date of a period in days; zero if it
/// does not count.</param>
/// <param name="Why">The reason, as in <see cref="CountedInterval.Why"/>.</param>
/// <param name="Causes">The causes for which it is paused; empty if it is not.</param>
public sealed record ExplainedInterval(DateTimeOffset From, DateTimeOffset To, TimeSpan Counted, string Why, IReadOnlyList<string> Causes);

/// <summary>Represents a change of a clock.</summary>
/// <param name="At">The instant at which it counts. It is earlier than the decision if due work was processed late.</param>
/// <param name="Kind">The kind of the event in the journal, such as <c>ClockExtended</c>.</param>
/// <param name="Actor">The id of the actor who made it.</param>
/// <param name="Reason">The reason, in the words of the actor or of the rules.</param>
/// <param name="DueAt">The resulting due instant, if it changed.</param>
public sealed record ClockChange(
    DateTimeOffset At, string Kind, string Actor, [property: PersonalInformation] string? Reason, DateTimeOffset? DueAt)
{
    /// <summary>Returns only the kind; the reason may be personal.</summary>
    public override string ToString() => Kind;
}

/// <summary>Specifies the language of an explanation.</summary>
public enum ExplanationLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese, in simplified characters.</summary>
    Chinese,
}
