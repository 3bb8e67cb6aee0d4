using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Practice;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies windows, rounds and amounts.</summary>
internal sealed class PracticeVerifier(PracticeDefinition practice, string? currency, GuardVerifier guards, string path, DiagnosticBag defects)
{
    /// <summary>So that no price times it overflows.</summary>
    private const int MostTimes = 10_000;

    public void Verify()
    {
        Window(practice.ReopenWithin, "ReopenWithin");
        Window(practice.Retention, "Retention");
        if (practice.MaxRounds < 0)
            defects.Error(DiagnosticCodes.NegativeMaxRounds, $"{path}:MaxRounds", "The number of rounds is negative.", "Write 0 or more.");
        foreach ((string name, RedressLimitDefinition limit) in practice.Floors)
            Limit(limit, $"{path}:Floors:{name}");
        foreach ((string name, RedressLimitDefinition limit) in practice.Ceilings)
            Limit(limit, $"{path}:Ceilings:{name}");
    }

    private void Window(string text, string key)
    {
        if (!Duration.TryParse(text, out Duration window, out string? problem))
            defects.Error(DiagnosticCodes.InvalidTimeLimit, $"{path}:{key}", problem, "Write a time such as 90 calendar days.");
        else if (window.NeedsCalendar)
            defects.Error(DiagnosticCodes.WorkingTimeWithoutCalendar, $"{path}:{key}", "Working time has no calendar here.", "Write calendar days, weeks or months, or elapsed time.");
    }

    private void Limit(RedressLimitDefinition limit, string at)
    {
        guards.Verify(limit.When, at);
        if (limit.TimesPrice is null && limit.TimesLoss is null && limit.Amount is null)
            defects.Error(DiagnosticCodes.InvalidCompensationLimit, at, "It is not said how much.", "Give TimesPrice, TimesLoss, Amount or several of them.");
        if (limit.TimesPrice is < 0 or > MostTimes || limit.TimesLoss is < 0 or > MostTimes)
            defects.Error(DiagnosticCodes.InvalidCompensationLimit, at, "A multiple is negative, or too high to multiply by.", $"Write one from 0 to {MostTimes}.");
        if (limit.Amount is { } text && !(Money.TryParse(text, currency, out Money amount) && amount.Amount >= 0))
            defects.Error(DiagnosticCodes.InvalidAmount, $"{at}:Amount", $"'{text}' is not an amount of money.", "Write an amount such as 500 CNY; without a currency, the one of the book is meant.");
    }
}
