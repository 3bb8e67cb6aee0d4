using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintFlow.Practice;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes how complaints are settled.</summary>
internal static class PracticeWriter
{
    private static readonly PracticeDefinition Usual = new();

    public static Map Write(PracticeDefinition practice)
    {
        Map map = new Map()
            .Duration("ReopenWithin", practice.ReopenWithin == Usual.ReopenWithin ? null : practice.ReopenWithin)
            .Duration("Retention", practice.Retention == Usual.Retention ? null : practice.Retention);
        if (practice.MaxRounds != Usual.MaxRounds)
            map.Count("MaxRounds", practice.MaxRounds);
        return map.Flag("RecordCard", practice.RecordCard).All("Floors", practice.Floors, Limit).All("Ceilings", practice.Ceilings, Limit);
    }

    private static JsonObject Limit(RedressLimitDefinition limit) => new Map()
        .Condition("When", limit.When)
        .Text("TimesPrice", Text(limit.TimesPrice))
        .Text("TimesLoss", Text(limit.TimesLoss))
        .Text("Amount", limit.Amount)
        .Text("Source", limit.Source)
        .Json;

    /// <summary>1, 1.0 and 1.00 are the same multiple.</summary>
    private static string? Text(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);
}
