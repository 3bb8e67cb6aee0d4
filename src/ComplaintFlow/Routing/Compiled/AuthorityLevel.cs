using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>A level of authority. If it has no limits, only its condition restricts it.</summary>
internal sealed record AuthorityLevel(
    string Name, int Rank, string? Role, IReadOnlyList<Money> Limits, Condition When, IReadOnlyList<string> With)
{
    /// <summary>
    /// Whether amounts are within the limits. Amounts in several currencies use up the limits together, each by its share of the limit in
    /// its currency. So nobody gains by spreading remedies over currencies. A currency without a limit is not covered.
    /// </summary>
    public bool Covers(IReadOnlyList<Money> exposure)
    {
        if (Limits.Count == 0)
            return true;
        decimal share = 0;
        foreach (Money sum in exposure)
        {
            if (LimitIn(sum.Currency) is not { } limit || sum.Amount > limit.Amount)
                return false;
            share += sum.Amount == 0 ? 0 : sum.Amount / limit.Amount;
        }
        return exposure.Count < 2 || share <= 1;
    }

    /// <summary>The limits in the currencies of the exposure.</summary>
    public IReadOnlyList<Money> LimitsOf(IReadOnlyList<Money> exposure) =>
        [.. exposure.Select(sum => LimitIn(sum.Currency)).OfType<Money>()];

    public bool Knows(string currency) => LimitIn(currency) is not null;

    private Money? LimitIn(string currency)
    {
        foreach (Money limit in Limits)
        {
            if (limit.Currency == currency)
                return limit;
        }
        return null;
    }
}

/// <summary>A role that must approve if a condition holds.</summary>
internal sealed record ExtraApprover(string Name, int Rank, string Role, Condition When);

/// <summary>An actor who approves in the place of another, from one instant until before another.</summary>
internal sealed record Delegation(string? Of, IReadOnlyList<string> Roles, string To, DateTimeOffset From, DateTimeOffset Until);
