using System.Collections.Frozen;

namespace StatelessShop;

/// <summary>An order, and what the shop does with it. A real shop calls its warehouse, its bank and its mail here.</summary>
internal sealed class Order(string number, DateTimeOffset deliveredAt)
{
    private static readonly TimeSpan s_returnPeriod = TimeSpan.FromDays(30);

    public string Number => number;

    public DateTimeOffset? PaidAt { get; init; }

    public bool MayBeReturnedAt(DateTimeOffset at) => at <= deliveredAt + s_returnPeriod;

    public void Hold() => Do("the order is held");

    public void Release() => Do("the order is released");

    public void AskForProof() => Do("the customer is asked for proof of payment");

    public void PayBack() => Do("the money is paid back");

    public void SayThanks() => Do("the customer gets a voucher");

    public void WriteWhyNot() => Do("the customer is told why not");

    private void Do(string what) => Console.WriteLine($"{"",18}{number}  effect: {what}");
}

/// <summary>The orders of the shop. Guards read them, so they do not change.</summary>
internal sealed class OrderBook
{
    private readonly FrozenDictionary<string, Order> _orders = new[]
    {
        new Order("A-7", Noon(4, 20)), // paid by a transfer that nobody has found yet
        new Order("A-2", Noon(1, 12)) { PaidAt = Noon(1, 9) },
    }.ToFrozenDictionary(order => order.Number, StringComparer.Ordinal);

    public Order? Find(string? number) => _orders.GetValueOrDefault(number ?? "");

    private static DateTimeOffset Noon(int month, int day) => new(2026, month, day, 12, 0, 0, TimeSpan.FromHours(8));
}
