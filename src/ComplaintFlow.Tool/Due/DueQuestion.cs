using System.Xml;
using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Due;

/// <summary>Represents the question when something is due.</summary>
internal sealed record DueQuestion(
    DateTimeOffset Start, Duration Within, WorkingCalendar? Calendar, DayEnd DayEnd, Roll Roll, IReadOnlyList<TimeRange> Pauses)
{
    /// <exception cref="DueRefusedException">The library refuses the question.</exception>
    public DueResult Answer()
    {
        DueResult result = Deadline.Compute(Start, Within, Calendar, DayEnd, Roll, Pauses);
        return result.Refusal is { } refusal ? throw new DueRefusedException(refusal) : result;
    }

    public IEnumerable<CountedInterval> Explain() => Deadline.Explain(Start, Within, Calendar, DayEnd, Roll, Pauses);

    /// <summary>Reads an ISO 8601 instant. Without an offset it is wall-clock time in the zone of the calendar.</summary>
    public static DateTimeOffset Instant(string? text, WorkingCalendar? calendar)
    {
        if (Instants.TryParse(text, out DateTimeOffset said))
            return said;
        if (new TimeReader(calendar?.Zone ?? TimeZoneInfo.Utc, [TimeFormat.Iso]).TryRead(text ?? "", out DateTimeOffset at))
            return at;
        throw DueRefusedException.Instant();
    }

    public static Duration Length(string? text) =>
        Duration.TryParse(text, out Duration within, out string? problem, allowNegative: true) ? within
            : throw DueRefusedException.Length(problem);

    public static T Choice<T>(string? text, string what)
        where T : struct, Enum
    {
        if (text is null)
            return default;
        if (Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<T>(known);
        throw DueRefusedException.Line($"'{text}' is not a value of {what}: use one of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    /// <summary>Writes an elapsed time in ISO 8601, such as <c>PT1H</c>.</summary>
    public static string Stretch(TimeSpan time) => XmlConvert.ToString(time);
}
