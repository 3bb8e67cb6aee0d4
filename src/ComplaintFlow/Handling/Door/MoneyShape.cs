using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Door;

/// <summary>An amount of money that somebody can pay.</summary>
internal sealed class MoneyShape : InputShape
{
    public static MoneyShape Only { get; } = new();

    public override void Check(object value, bool strict, ref List<Fault>? faults)
    {
        var money = (Money)value;
        if (money.Amount < 0 || !NumberShape.IsFit(money.Amount) || !Money.IsCurrency(money.Currency))
        {
            Add(ref faults, "CF3007", "has an amount that cannot be.",
                "Give an amount of 0 or more, below 1,000,000,000,000,000 and with at most 8 decimals, in a currency by its ISO 4217 code, such as CNY.");
        }
    }
}
