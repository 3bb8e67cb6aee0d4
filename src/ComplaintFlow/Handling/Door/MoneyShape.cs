using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Door;

/// <summary>An amount of money that somebody can pay.</summary>
internal sealed class MoneyShape : InputShape
{
    public static MoneyShape Only { get; } = new();

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        var money = (Money)value;
        if (money.Amount < 0 || !NumberShape.IsFit(money.Amount))
        {
            Add(ref faults, DiagnosticCodes.AmountOutOfRange, "is an amount that cannot be.",
                "Give an amount of 0 or more, below 1,000,000,000,000,000 and with at most 8 decimals.");
        }
        if (!Money.IsCurrency(money.Currency))
            Add(ref faults, DiagnosticCodes.UnknownCurrency, "has no currency that is known.", "Give an ISO 4217 code, such as CNY.");
    }
}
