using ComplaintFlow.Practice;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads how complaints are settled.</summary>
internal static class PracticeReader
{
    private static readonly PracticeDefinition Usual = new();

    public static PracticeDefinition Read(Section section) => new()
    {
        ReopenWithin = section.Text("ReopenWithin") ?? Usual.ReopenWithin,
        Retention = section.Text("Retention") ?? Usual.Retention,
        MaxRounds = section.Has("MaxRounds") ? section.Number("MaxRounds") : Usual.MaxRounds,
        RecordCard = section.Flag("RecordCard"),
        Floors = section.Map("Floors", Limit),
        Ceilings = section.Map("Ceilings", Limit),
    };

    private static RedressLimitDefinition Limit(Section section) => new()
    {
        When = section.Condition("When"),
        TimesPrice = section.Decimal("TimesPrice"),
        TimesLoss = section.Decimal("TimesLoss"),
        Amount = section.Text("Amount"),
        Source = section.Text("Source"),
    };
}
