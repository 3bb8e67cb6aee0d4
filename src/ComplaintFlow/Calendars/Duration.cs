using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>Represents how long something may take, in the unit in which it was promised.</summary>
/// <param name="Unit">The unit that is counted.</param>
/// <param name="Amount">
/// The amount: seconds for <see cref="DurationUnit.Elapsed"/> and <see cref="DurationUnit.WorkingTime"/>, whole days, weeks or months for
/// the other units, and zero for <see cref="DurationUnit.Immediate"/>. A negative amount counts backwards, and is possible only for
/// seconds.
/// </param>
/// <remarks>
/// Immutable, and safe to share between threads. "One day" has no meaning of its own: it is <c>24h</c>, <c>1 working day</c> or
/// <c>1 calendar day</c>. The default value is <see cref="DurationUnit.Immediate"/>.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Duration(DurationUnit Unit, long Amount)
{
    /// <summary>
    /// Gets whether a <see cref="WorkingCalendar"/> is needed to find the due instant. Calendar days, weeks and months need only a time
    /// zone.
    /// </summary>
    public bool NeedsCalendar => Unit is DurationUnit.WorkingTime or DurationUnit.WorkingDays;

    /// <summary>Whether it ends with a date: days, weeks and months.</summary>
    internal bool CountsDates =>
        Unit is DurationUnit.WorkingDays or DurationUnit.CalendarDays or DurationUnit.CalendarWeeks or DurationUnit.CalendarMonths;

    /// <summary>
    /// Reads a duration such as <c>immediate</c>, <c>90s</c>, <c>30m</c>, <c>24h</c>, <c>8 working hours</c>, <c>7 working days</c>,
    /// <c>45 calendar days</c>, <c>8 calendar weeks</c> or <c>2 calendar months</c>. Case does not matter.
    /// </summary>
    /// <param name="text">The text to read.</param>
    /// <param name="value">The duration, or the default value if the text is not a duration.</param>
    /// <param name="problem">
    /// One sentence that says what is wrong and what would pass, or <see langword="null"/> if the text is a duration.
    /// </param>
    /// <param name="allowNegative">Whether elapsed and working time may be negative.</param>
    /// <returns>Whether the text is a duration.</returns>
    public static bool TryParse(
        string? text, out Duration value, [NotNullWhen(false)] out string? problem, bool allowNegative = false) =>
        DurationReader.TryRead(text, allowNegative, out value, out problem);

    /// <summary>Reads a duration that is not negative. See <see cref="TryParse"/> for the forms.</summary>
    /// <param name="text">The text to read.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="FormatException">The text is not a duration. The message says what would pass.</exception>
    public static Duration Parse(string text) =>
        TryParse(text, out Duration value, out string? problem) ? value : throw new FormatException(problem);

    /// <summary>Returns the canonical text, which <see cref="TryParse"/> reads back to an equal value.</summary>
    /// <returns>Such as <c>24h</c>, <c>8 working hours</c> or <c>immediate</c>.</returns>
    public override string ToString() => DurationWriter.Write(this);
}
