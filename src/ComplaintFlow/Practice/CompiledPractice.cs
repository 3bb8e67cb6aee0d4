using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Practice;

/// <summary>A compiled least or greatest amount.</summary>
internal sealed record RedressLimit(string Name, Condition When, decimal? TimesPrice, decimal? TimesLoss, Money? Amount, string Source)
{
    /// <summary>The amount for a complaint in a currency, or null if no amount is known in that currency.</summary>
    public Money? For(Complaint complaint, string currency)
    {
        decimal?[] parts =
        [
            complaint.Product?.Price is { } price && price.Currency == currency ? price.Amount * TimesPrice : null,
            complaint.ActualLoss is { } loss && loss.Currency == currency ? loss.Amount * TimesLoss : null,
            Amount is { } amount && amount.Currency == currency ? amount.Amount : null,
        ];
        return parts.Max() is { } greatest ? new Money(greatest, currency) : null;
    }
}

/// <summary>How an organisation settles complaints. Immutable, and shared by all threads.</summary>
internal sealed record CompiledPractice(
    Duration ReopenWithin, Duration Retention, int MaxRounds, bool RecordCard, IReadOnlyList<RedressLimit> Floors,
    IReadOnlyList<RedressLimit> Ceilings);
