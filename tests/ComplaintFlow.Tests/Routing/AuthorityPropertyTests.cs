using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Properties;
using ComplaintFlow.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static ComplaintFlow.Tests.Routing.Approvals;

namespace ComplaintFlow.Tests.Routing;

/// <summary>Whatever is proposed, these hold.</summary>
[Properties(Arbitrary = [typeof(AuthorityPropertyTests)])]
public sealed class AuthorityPropertyTests
{
    private static readonly RuleBook Rules = Book.Good("""
        { "Authority": { "Levels": {
            "none":  { "Rank": 0, "Automatic": true, "Limit": ["100 CNY", "10 USD"] },
            "lead":  { "Rank": 1, "Role": "Lead", "Limit": ["1000 CNY", "150 USD", "90 EUR"], "When": { "Tier": { "IsNot": "Major" } } },
            "head":  { "Rank": 2, "Role": "Head", "Limit": ["5000 CNY", "600 USD"], "With": "Counsel" },
            "board": { "Rank": 3, "Role": "Board" } },
          "Approvers": { "danger": { "Rank": 2, "Role": "Safety", "When": { "Tier": "Major" } } },
          "Delegations": { "d": { "Of": "kate", "Roles": "Lead", "To": "bob", "ValidFrom": "2026-03-02T08:00:00Z", "ValidUntil": "2026-03-03T08:00:00Z" } } } }
        """);

    private static readonly Gen<Money> Amount =
        from whole in Gen.Choose(-50, 3000) from cents in Gen.Elements(0m, 0.01m, 0.99m) from currency in Gen.Elements(
            "CNY", "CNY", "USD", "EUR", "JPY") select new Money(whole + cents, currency);

    public sealed record Proposal(Money[] Amounts, Complaint Complaint);

    public sealed record Share(int Percent);

    public static Arbitrary<Money> Amounts() => Arb.From(Amount);

    public static Arbitrary<Proposal> Proposals() => Arb.From(
        from count in Gen.Choose(0, 5) from amounts in Gen.ArrayOf(Amount, count) from tier in Gen.Elements(
            "Low", "Major") select new Proposal(amounts, Of(tier)));

    public static Arbitrary<Share> Shares() => Arb.From(Gen.Choose(0, 100).Select(percent => new Share(percent)));

    public static Arbitrary<TimeSpan> Spans() => Arb.From(Gen.Choose(-172_800, 172_800).Select(seconds => TimeSpan.FromSeconds(seconds)));

    private static int Rank(ApprovalChain chain) =>
        chain.Steps.Select(step => step.Level).OfType<string>().Select(level => Rules.Definition.Authority.Levels[level].Rank)
            .DefaultIfEmpty(0).Max();

    [SoakProperty(3000)]
    public void The_limit_of_the_level_covers_the_whole_exposure(Proposal proposal)
    {
        ApprovalChain chain = Chain(Rules, proposal.Complaint, proposal.Amounts);

        decimal total = proposal.Amounts.Sum(amount => Math.Max(0, amount.Amount));
        chain.Exposure.Sum(sum => sum.Amount).Should().Be(total);
        chain.Exposure.Select(sum => sum.Currency).Should().OnlyHaveUniqueItems();
        if (chain.Steps.FirstOrDefault(step => step.Level is not null and not "board") is { } limited)
        {
            foreach (Money sum in chain.Exposure)
                limited.Limit.Should().Contain(limit => limit.Currency == sum.Currency && limit.Amount >= sum.Amount);
        }
        foreach (Money sum in chain.Steps.Count == 0 ? chain.Exposure : [])
            sum.Amount.Should().BeLessThanOrEqualTo(sum.Currency == "CNY" ? 100 : sum.Currency == "USD" ? 10 : 0);
    }

    [SoakProperty(3000)]
    public void Splitting_a_remedy_does_not_change_the_chain(Proposal proposal, Share part)
    {
        Money[] split = [.. proposal.Amounts.SelectMany(amount => amount.Amount <= 0 ? [amount] : Split(amount, part.Percent))];

        Chain(Rules, proposal.Complaint, split).Steps.Should().BeEquivalentTo(Chain(Rules, proposal.Complaint, proposal.Amounts).Steps);
    }

    [SoakProperty(3000)]
    public void A_further_remedy_never_lowers_the_chain(Proposal proposal, Money more) =>
        Rank(Chain(Rules, proposal.Complaint, [.. proposal.Amounts, more])).Should()
            .BeGreaterThanOrEqualTo(Rank(Chain(Rules, proposal.Complaint, proposal.Amounts)));

    [SoakProperty(3000)]
    public void A_chain_asks_no_role_twice_and_goes_upwards(Proposal proposal)
    {
        ApprovalChain chain = Chain(Rules, proposal.Complaint, proposal.Amounts);

        chain.Steps.Select(step => step.Role).Should().OnlyHaveUniqueItems();
        chain.Steps.Select(step => step.Number).Should().Equal(Enumerable.Range(1, chain.Steps.Count));
        chain.Steps.Any(step => step.Role == "Safety").Should().Be(proposal.Complaint.Tier == "Major");
        chain.Steps.Select(step => step.Why).Should().NotContain("");
    }

    [SoakProperty(3000)]
    public void A_delegation_holds_within_its_dates_alone(TimeSpan offset)
    {
        ApprovalChain chain = Chain(Rules, Of("Low"), Approvals.Amounts("500"));
        DateTimeOffset at = TestHouse.Start + offset;

        (Rules.Authority.MayDecide(chain, 1, Actor.Of("bob"), at).Refusal is null).Should()
            .Be(offset >= TimeSpan.Zero && offset < TimeSpan.FromDays(1));
    }

    private static Money[] Split(Money amount, int percent)
    {
        Money part = amount with { Amount = amount.Amount * percent / 100 };
        return [part, amount with { Amount = amount.Amount - part.Amount }];
    }
}
