namespace ComplaintFlow.Calendars;

/// <summary>One thing that is wrong, or doubtful, in a <see cref="CalendarDefinition"/>.</summary>
/// <param name="Code">One of <see cref="CalendarCodes"/>; it never changes its meaning.</param>
/// <param name="Path">Where, relative to the calendar, such as <c>Week:Mon-Fri</c>.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Help">One sentence that says what to do.</param>
public sealed record CalendarDefect(string Code, string Path, string Message, string Help)
{
    /// <summary>Whether the calendar can be used all the same.</summary>
    public bool IsWarning { get; init; }
}
