using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Represents costs: known amounts, and whether there is an unknown one. An unknown amount is higher than every known one.
/// </summary>
internal sealed record Costs(IReadOnlyList<Money> Amounts, bool HasUnknown)
{
    /// <summary>Whether nothing is paid.</summary>
    public bool IsNothing => !HasUnknown && Amounts.All(amount => amount.Amount <= 0);

    /// <summary>Gets the total costs of remedies.</summary>
    public static Costs Of(Complaint complaint, IEnumerable<Remedy> remedies) =>
        Of(remedies.Select(remedy => (remedy.Amount, By(remedy.Kind))), complaint);

    /// <summary>Gets the costs of granting demands.</summary>
    public static Costs Of(Complaint complaint, IEnumerable<Demand> demands) =>
        Of(demands.Select(demand => (demand.Amount, By(demand.Kind))), complaint);

    /// <summary>Gets the highest costs of several alternatives in each currency.</summary>
    public static Costs OneOf(IReadOnlyList<Costs> ways) => new(
        [.. ways.SelectMany(way => Sums(way.Amounts)).GroupBy(sum => sum.Currency, (currency, sums) =>
            new Money(sums.Max(sum => sum.Amount), currency), StringComparer.Ordinal)],
        ways.Any(way => way.HasUnknown));

    public Costs And(Costs other) => new([.. Amounts, .. other.Amounts], HasUnknown || other.HasUnknown);

    /// <summary>
    /// Determines whether these costs do not exceed a limit in any currency, and have no unknown amount where the limit has none.
    /// </summary>
    public bool IsWithin(Costs limit)
    {
        Money[] most = [.. Sums(limit.Amounts)];
        return (!HasUnknown || limit.HasUnknown)
            && Sums(Amounts).All(sum => sum.Amount <= 0 || most.Any(one => one.Currency == sum.Currency && one.Amount >= sum.Amount));
    }

    private static Costs Of(IEnumerable<(Money? Amount, Bound By)> parts, Complaint complaint)
    {
        List<Money> amounts = [];
        bool unknown = false;
        foreach ((Money? amount, Bound by) in parts)
        {
            if ((amount ?? (by == Bound.Price ? PriceOf(complaint) : null)) is { } known)
                amounts.Add(known);
            else
                unknown |= by != Bound.Nothing;
        }
        return new Costs(amounts, unknown);
    }

    /// <summary>
    /// Gets the price that bounds a refund. A business that takes goods back refunds the price and no more (Consumer Rights
    /// Protection Law, Art. 24). An exchange or a partial refund costs no more either.
    /// </summary>
    private static Money? PriceOf(Complaint complaint) => complaint.Product?.Price is { Amount: > 0 } price ? price : null;

    private static Bound By(RemedyKind kind) => kind switch
    {
        RemedyKind.Refund or RemedyKind.Return or RemedyKind.Exchange or RemedyKind.Replacement or RemedyKind.PriceReduction => Bound.Price,
        RemedyKind.Compensation or RemedyKind.StatutoryDamages or RemedyKind.Voucher or RemedyKind.LoyaltyPoints or RemedyKind.Gift
            or RemedyKind.ValueAddedService or RemedyKind.ExclusiveOffer or RemedyKind.VipService => Bound.None,
        _ => Bound.Nothing,
    };

    private static Bound By(DemandKind kind) => kind switch
    {
        DemandKind.Refund or DemandKind.Return or DemandKind.Exchange or DemandKind.PriceReduction => Bound.Price,
        DemandKind.Damages => Bound.None,
        _ => Bound.Nothing,
    };

    private static IEnumerable<Money> Sums(IEnumerable<Money> amounts) =>
        amounts.GroupBy(amount => amount.Currency, (currency, all) => new Money(all.Sum(amount => Math.Max(amount.Amount, 0)), currency),
            StringComparer.Ordinal);

    /// <summary>Specifies the maximum cost if no amount is given.</summary>
    private enum Bound
    {
        /// <summary>No counted cost: it is said or done.</summary>
        Nothing,

        /// <summary>The price of the product.</summary>
        Price,

        /// <summary>There is no bound.</summary>
        None,
    }
}
