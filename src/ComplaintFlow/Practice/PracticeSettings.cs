using System.Globalization;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Practice;

/// <summary>The settings of the section <c>Practice</c>.</summary>
internal static class PracticeSettings
{
    private static readonly SettingTable<RedressLimitDefinition> Limit = SettingTable.Of("RedressLimit",
        "A least or a greatest amount of compensation; of several parts the greatest counts.", new RedressLimitDefinition())
        .Condition("When", l => l.When, (l, v) => l with { When = v }, "The condition under which it holds.")
        .Multiple("TimesPrice", l => l.TimesPrice, (l, v) => l with { TimesPrice = v },
            "So many times the price of the product, such as 3.")
        .Multiple("TimesLoss", l => l.TimesLoss, (l, v) => l with { TimesLoss = v },
            "So many times the loss that was found out, such as 3.")
        .Text("Amount", l => l.Amount, (l, v) => l with { Amount = v }, "A fixed amount, such as 500 CNY.", new SettingShape("Amount"))
        .Text("Source", l => l.Source, (l, v) => l with { Source = v }, "The regulation and article, or the policy.");

    public static SettingTable<PracticeDefinition> Table { get; } = SettingTable.Of("Practice",
        "How complaints are settled: windows, rounds, what the law asks for at least, and what policy allows at most.",
            new PracticeDefinition())
        .Duration("ReopenWithin", p => p.ReopenWithin, (p, v) => p with { ReopenWithin = v },
            "How long a closed complaint can be reopened without new evidence (default 90 calendar days).")
        .Duration("Retention", p => p.Retention, (p, v) => p with { Retention = v },
            "How long an archived complaint is kept (default 36 calendar months).")
        .Number("MaxRounds", p => p.MaxRounds, (p, v) => p with { MaxRounds = v },
            "How often a complainant may answer an offer with another demand (default 3).")
        .Flag("RecordCard", p => p.RecordCard, (p, v) => p with { RecordCard = v },
            "Whether a record card with six copies is kept (default false).")
        .Items("Floors", Limit, p => p.Floors, (p, v) => p with { Floors = v }, "What the law asks for at least, by name.")
        .Items("Ceilings", Limit, p => p.Ceilings, (p, v) => p with { Ceilings = v }, "What policy allows at most, by name.");

    /// <summary>Adds a multiple. 1, 1.0 and 1.00 are the same multiple.</summary>
    private static SettingTable<RedressLimitDefinition> Multiple(
        this SettingTable<RedressLimitDefinition> table, string key, Func<RedressLimitDefinition, decimal?> get,
        Func<RedressLimitDefinition, decimal, RedressLimitDefinition> set, string description) => table.Add(
            key, SettingShape.Number, description,
            (limit, reader) => reader.Decimal(key) is { } read ? set(limit, read) : limit,
            (limit, map) => map.Text(key, get(limit)?.ToString("0.############", CultureInfo.InvariantCulture)));
}
