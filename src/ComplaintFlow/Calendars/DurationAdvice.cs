namespace ComplaintFlow.Calendars;

/// <summary>Sentences that say how to correct a refused duration.</summary>
internal static class DurationAdvice
{
    public static string ForUnit(string text, string number, string unit) => unit switch
    {
        "" => $"'{text}' has no unit; write for example '{number}h' (elapsed), '{number} working hours' or '{number} working days'.",
        "d" or "day" or "days" =>
            $"'{text}' can be read in two ways; write '{Counted(number, "working day")}' or '{Counted(number, "calendar day")}' (24 "
                + $"elapsed hours are '24h').",
        "w" or "week" or "weeks" or "wk" or "wks" => $"'{text}' is not a duration; write '{Counted(number, "calendar week")}'.",
        "mo" or "month" or "months" => $"'{text}' is not a duration; write '{Counted(number, "calendar month")}'.",
        "y" or "year" or "years" or "calendar year" or "calendar years" =>
            $"'{text}' is not a duration; years are written in months, such as '12 calendar months'.",
        "second" or "seconds" or "sec" or "secs" => Clock(text, number, "s", "second"),
        "minute" or "minutes" or "min" or "mins" => Clock(text, number, "m", "minute"),
        "hour" or "hours" or "hr" or "hrs" => Clock(text, number, "h", "hour"),
        "working week" or "working weeks" or "working month" or "working months" =>
            $"'{text}' is not a duration; working time is counted in seconds, minutes, hours or days, such as '5 working days'.",
        _ when unit.StartsWith("business ", StringComparison.Ordinal) || unit is "bd" or "wd" =>
            $"'{text}' is not a duration; the word is 'working', as in '{Counted(number, "working day")}' or "
                + $"'{Counted(number, "working hour")}'.",
        _ when unit[0] is '.' or ',' => $"'{text}' is not a whole number; take the smaller unit, such as '90m' for an hour and a half.",
        _ when unit.AsSpan().IndexOfAnyInRange('0', '9') >= 0 =>
            $"'{text}' mixes units; write one number and one unit, such as '90m' for an hour and a half.",
        _ => $"'{text}' has an unknown unit; the units are s, m, h, working seconds, working minutes, working hours, "
            + "working days, calendar days, calendar weeks and calendar months.",
    };

    public static string? ForSign(string text, DurationUnit unit, bool allowNegative)
    {
        if (!allowNegative)
            return $"'{text}' is negative; a target takes zero or more, such as '{text.TrimStart('-')}'.";
        return unit is DurationUnit.Elapsed or DurationUnit.WorkingTime
            ? null
            : $"'{text}' is negative; only elapsed and working time can be counted backwards, such as '-24h' or '-8 working hours'.";
    }

    private static string Clock(string text, string number, string symbol, string name) =>
        $"'{text}' is not a duration; write '{number}{symbol}' for elapsed time or '{Counted(number, "working " + name)}' for open time.";

    private static string Counted(string number, string unit) =>
        string.Equals(number, "1", StringComparison.Ordinal) ? $"{number} {unit}" : $"{number} {unit}s";
}
