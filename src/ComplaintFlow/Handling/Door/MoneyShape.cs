using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes an amount of money that can be paid.</summary>
internal sealed class MoneyShape : InputShape
{
    private static readonly ObjectShape s_parts = new(
    [
        new("amount", money => ((Money)money).Amount, MayBeNull: false, NumberShape.Only) { IsRequired = true },
        new("currency", money => ((Money)money).Currency, MayBeNull: false, StringShape.Name) { IsRequired = true },
    ]);

    public static MoneyShape Only { get; } = new();

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        var money = (Money)value;
        if (money.Amount < 0 || !Numbers.IsFit(money.Amount))
        {
            Add(ref faults, DiagnosticCodes.AmountOutOfRange, "is an amount that cannot be.",
                "Give an amount of 0 or more, below 1,000,000,000,000,000 and with at most 8 decimals.");
        }
        if (!Currencies.Has(money.Currency))
            Add(ref faults, DiagnosticCodes.UnknownCurrency, "has no currency that is known.", Currencies.Advise(money.Currency));
    }

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        int before = faults?.Count ?? 0;
        s_parts.CheckJson(json, ref faults);
        if ((faults?.Count ?? 0) == before)
            Check(new Money(json.GetProperty("amount").GetDecimal(), json.GetProperty("currency").GetString()!), strict: true, ref faults);
    }

    public override ValueSchema Describe() => new(JsonValueType.Object)
    {
        Fields =
        [
            new("amount", NumberShape.Only.Describe() with { Minimum = 0 }) { IsRequired = true },
            new("currency", new ValueSchema(JsonValueType.String) { Pattern = "^[A-Z]{3}$" }) { IsRequired = true },
        ],
    };
}
