using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Practice;

/// <summary>Verifies and compiles windows, rounds and amounts.</summary>
internal sealed class PracticeCompiler(CompilationContext context)
{
    /// <summary>The largest multiple. It prevents an overflow of the price times the multiple.</summary>
    private const int MostTimes = 10_000;

    private readonly string _path = context.At("Practice");

    public CompiledPractice Compile(PracticeDefinition practice)
    {
        if (practice.MaxRounds < 0)
            context.Defects.Error(
                DiagnosticCodes.NegativeMaxRounds, $"{_path}:MaxRounds", "The number of rounds is negative.", "Write 0 or more.");
        return new CompiledPractice(
            Window(practice.ReopenWithin, "ReopenWithin"), Window(practice.Retention, "Retention"), practice.MaxRounds, practice.RecordCard,
            Limits(practice.Floors, "Floors"), Limits(practice.Ceilings, "Ceilings"));
    }

    private Duration Window(string text, string key)
    {
        if (!Duration.TryParse(text, out Duration window, out string? problem))
            context.Defects.Error(DiagnosticCodes.InvalidTimeLimit, $"{_path}:{key}", problem, "Write a time such as 90 calendar days.");
        else if (window.NeedsCalendar && !context.Names.HasDefaultCalendar)
            context.Defects.Error(DiagnosticCodes.WorkingTimeWithoutCalendar, $"{_path}:{key}", "Working time has no calendar here.",
                "Write calendar days, weeks or months, or elapsed time, or name a calendar under DefaultCalendar.");
        return window;
    }

    private RedressLimit[] Limits(IReadOnlyDictionary<string, RedressLimitDefinition> limits, string key) =>
        [.. limits.OrderBy(limit => limit.Key, StringComparer.Ordinal)
            .Select(limit => Limit(limit.Key, limit.Value, $"{_path}:{key}:{limit.Key}"))];

    private RedressLimit Limit(string name, RedressLimitDefinition limit, string at)
    {
        if (limit.TimesPrice is null && limit.TimesLoss is null && limit.Amount is null)
            context.Defects.Error(
                DiagnosticCodes.InvalidCompensationLimit, at, "The limit has no amount.",
                "Give TimesPrice, TimesLoss, Amount or several of them.");
        if (limit.TimesPrice is < 0 or > MostTimes || limit.TimesLoss is < 0 or > MostTimes)
            context.Defects.Error(
                DiagnosticCodes.InvalidCompensationLimit, at, "A multiple is negative, or too high to multiply by.",
                $"Write one from 0 to {MostTimes}.");
        return new RedressLimit(name, context.Guards.Compile(limit.When, at), limit.TimesPrice, limit.TimesLoss,
            Amount(limit.Amount, $"{at}:Amount"), limit.Source ?? "");
    }

    private Money? Amount(string? text, string at)
    {
        if (text is null)
            return null;
        if (Money.TryParse(text, context.Currency, out Money amount) && amount.Amount >= 0)
        {
            context.Defects.Currency(amount, context.Currency, at);
            return amount;
        }
        context.Defects.Error(DiagnosticCodes.InvalidAmount, at, $"'{text}' is not an amount of money.",
            "Write an amount such as 500 CNY. Without a currency, the one of the rules applies.");
        return null;
    }
}
