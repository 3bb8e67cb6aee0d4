namespace ComplaintFlow.Calendars;

/// <summary>Why there is no due instant.</summary>
/// <param name="Code">One of <see cref="CalendarCodes"/>.</param>
/// <param name="Message">One sentence that says why, and what would pass.</param>
public sealed record DueRefusal(string Code, string Message);
