using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;
using static ComplaintFlow.Tests.Routing.Approvals;

namespace ComplaintFlow.Tests.Routing;

/// <summary>Whatever is proposed, these hold.</summary>
public sealed class Laws_of_authority
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
        from whole in Gen.Choose(-50, 3000) from cents in Gen.Elements(0m, 0.01m, 0.99m) from currency in Gen.Elements("CNY", "CNY", "USD", "EUR", "JPY") select new Money(whole + cents, currency);

    private static readonly Gen<(Money[] Amounts, Complaint Complaint)> Proposals =
        from count in Gen.Choose(0, 5) from amounts in Gen.ArrayOf(Amount, count) from tier in Gen.Elements("Low", "Major") select (amounts, Of(tier));

    private static void Hold<T>(Gen<T> cases, Action<T> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Cases(3000)).WithReplay(20260302, 1), Prop.ForAll(cases.ToArbitrary(), law));

    private static int Rank(ApprovalChain chain) => chain.Steps.Select(step => step.Level).OfType<string>().Select(level => Rules.Definition.Authority.Levels[level].Rank).DefaultIfEmpty(0).Max();

    [Fact]
    public void The_limit_of_the_level_covers_the_whole_exposure() => Hold(Proposals, proposal =>
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
    });

    [Fact]
    public void Splitting_a_remedy_does_not_change_the_chain() => Hold(
        from proposal in Proposals from part in Gen.Choose(0, 100) select (proposal, part),
        one =>
        {
            ((Money[] amounts, Complaint complaint), int part) = one;
            Money[] split = [.. amounts.SelectMany(amount => amount.Amount <= 0 ? [amount] : new[] { amount with { Amount = amount.Amount * part / 100 }, amount with { Amount = amount.Amount - (amount.Amount * part / 100) } })];

            Chain(Rules, complaint, split).Steps.Should().BeEquivalentTo(Chain(Rules, complaint, amounts).Steps);
        });

    [Fact]
    public void A_further_remedy_never_lowers_the_chain() => Hold(
        from proposal in Proposals from more in Amount select (proposal, more),
        one =>
        {
            ((Money[] amounts, Complaint complaint), Money more) = one;

            Rank(Chain(Rules, complaint, [.. amounts, more])).Should().BeGreaterThanOrEqualTo(Rank(Chain(Rules, complaint, amounts)));
        });

    [Fact]
    public void A_chain_asks_no_role_twice_and_goes_upwards() => Hold(Proposals, proposal =>
    {
        ApprovalChain chain = Chain(Rules, proposal.Complaint, proposal.Amounts);

        chain.Steps.Select(step => step.Role).Should().OnlyHaveUniqueItems();
        chain.Steps.Select(step => step.Number).Should().Equal(Enumerable.Range(1, chain.Steps.Count));
        chain.Steps.Any(step => step.Role == "Safety").Should().Be(proposal.Complaint.Tier == "Major");
        chain.Steps.Select(step => step.Why).Should().NotContain("");
    });

    [Fact]
    public void A_delegation_holds_within_its_dates_alone() => Hold(Gen.Choose(-172_800, 172_800), seconds =>
    {
        ApprovalChain chain = Chain(Rules, Of("Low"), Amounts("500"));
        DateTimeOffset at = TestHouse.Start.AddSeconds(seconds);

        (Rules.Authority.MayDecide(chain, 1, Actor.Of("bob"), at).Refusal is null).Should().Be(seconds is >= 0 and < 86_400);
    });
}
