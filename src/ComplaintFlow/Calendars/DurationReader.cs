using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComplaintFlow.Calendars;

internal static class DurationReader
{
    // The limit prevents an overflow when seconds are converted to ticks.
    private const long LargestAmount = long.MaxValue / TimeSpan.TicksPerSecond;

    public static bool TryRead(string? text, bool allowNegative, out Duration value, [NotNullWhen(false)] out string? problem)
    {
        value = default;
        string[] words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && only.Equals("immediate", StringComparison.OrdinalIgnoreCase))
        {
            problem = null;
            return true;
        }

        string head = words.Length == 0 ? "" : words[0];
        bool signed = head.StartsWith('-');
        ReadOnlySpan<char> digits = head.AsSpan(signed ? 1 : 0);
        int length = digits.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : digits.Length;
        string unit = string.Join(' ', [digits[length..].ToString(), .. words.Skip(1)]).Trim().ToLowerInvariant();
        if (length == 0)
        {
            problem = words.Length == 0
                ? "The duration is empty; write for example '24h', '8 working hours', '7 working days' or 'immediate'."
                : $"'{text}' does not begin with a whole number; write for example '24h', '8 working hours', '7 working days' or "
                    + $"'immediate'.";
            return false;
        }

        (DurationUnit kind, long factor) = Known(unit);
        if (factor == 0)
        {
            problem = DurationAdvice.ForUnit(text!.Trim(), digits[..length].ToString(), unit);
            return false;
        }

        if (!long.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out long amount)
            || amount > LargestAmount / factor)
        {
            problem = $"'{text}' is too long; a due instant may be at most 30 years away.";
            return false;
        }

        problem = signed ? DurationAdvice.ForSign(text!.Trim(), kind, allowNegative) : null;
        value = problem is null ? new Duration(kind, (signed ? -amount : amount) * factor) : default;
        return problem is null;
    }

    private static (DurationUnit Unit, long Seconds) Known(string unit) => unit switch
    {
        "s" => (DurationUnit.Elapsed, 1),
        "m" => (DurationUnit.Elapsed, 60),
        "h" => (DurationUnit.Elapsed, 3600),
        "working second" or "working seconds" => (DurationUnit.WorkingTime, 1),
        "working minute" or "working minutes" => (DurationUnit.WorkingTime, 60),
        "working hour" or "working hours" => (DurationUnit.WorkingTime, 3600),
        "working day" or "working days" => (DurationUnit.WorkingDays, 1),
        "calendar day" or "calendar days" => (DurationUnit.CalendarDays, 1),
        "calendar week" or "calendar weeks" => (DurationUnit.CalendarWeeks, 1),
        "calendar month" or "calendar months" => (DurationUnit.CalendarMonths, 1),
        _ => default,
    };
}
