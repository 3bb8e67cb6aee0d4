using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using static ComplaintFlow.Tests.Routing.Approvals;

namespace ComplaintFlow.Tests.Routing;

public sealed class ApprovalDecisionTests
{
    private static readonly RuleBook Rules = Book.Good("""
        { "Authority": { "Preset": "standard", "Delegations": {
            "leave":  { "Of": "kate", "Roles": ["BusinessManager", "Approver"], "To": "bob", "ValidFrom": "2026-03-02T09:00:00+01:00", "ValidUntil": "2026-03-09T08:00:00Z" },
            "office": { "Roles": "Executive", "To": "carl", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2027-01-01T00:00:00Z" } } } }
        """);

    // BusinessManager LegalCounsel Executive
    private static readonly ApprovalChain Three = Chain(Rules, Of("Major", flags: ["Legal"]), Amounts("5000"));

    private static string? May(ApprovalChain chain, int step, Actor actor, DateTimeOffset? at = null)
    {
        Mandate mandate = Rules.Authority.MayDecide(chain, step, actor, at ?? TestHouse.Start);
        return mandate.Refusal?.Code ?? (mandate.DelegatedFrom is { } of ? $"for {of}" : "yes");
    }

    [Fact]
    public void What_a_proposer_delegated_does_not_come_back_through_a_third_person()
    {
        RuleBook chained = Book.Good($$"""
            { "Authority": { "Preset": "standard", "Delegations": {
                "one":   { "Of": "{{Proposer}}", "Roles": "BusinessManager", "To": "bob", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2027-01-01T00:00:00Z" },
                "two":   { "Of": "bob", "Roles": "BusinessManager", "To": "cy", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2027-01-01T00:00:00Z" },
                "back":  { "Of": "cy", "Roles": "BusinessManager", "To": "bob", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2027-01-01T00:00:00Z" },
                "other": { "Of": "kate", "Roles": "BusinessManager", "To": "dan", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2027-01-01T00:00:00Z" } } } }
            """);

        chained.Authority.MayDecide(Three, 1, Actor.Of("bob"), TestHouse.Start).Refusal!.Code.Should().Be("CF3026");
        chained.Authority.MayDecide(Three, 1, Actor.Of("cy"), TestHouse.Start).Refusal!.Code.Should().Be("CF3026");
        chained.Authority.MayDecide(Three, 1, Actor.Of("dan"), TestHouse.Start).DelegatedFrom.Should().Be("kate");
        chained.Authority.MayDecide(Three, 1, Actor.Of("dan"), TestHouse.Start, one => one == "kate").Refusal!.Code.Should()
            .Be("CF3026", "kate must keep out");
    }

    [Fact]
    public void Whoever_holds_the_role_decides_in_turn()
    {
        Actor manager = Actor.Of("mia", "BusinessManager"), counsel = Actor.Of("lea", "LegalCounsel");

        May(Three, 1, manager).Should().Be("yes");
        May(Three, 2, counsel).Should().Be("CF3025");
        May(Three, 1, counsel).Should().Be("CF3026");
        May(After(Three, Yes("mia")), 2, counsel).Should().Be("yes");
        May(After(Three, Yes("mia")), 1, manager).Should().Be("CF3025");
        May(After(Three, Yes("mia") with { Approved = false }), 2, counsel).Should().Be("CF3025", "a refusal ends the chain");
        May(After(Three, Yes("mia"), Yes("lea"), Yes("eve")), 3, Actor.Of("max", "Executive")).Should().Be("CF3025");
    }

    [Fact]
    public void A_refusal_says_what_would_pass()
    {
        Refusal refusal = Rules.Authority.MayDecide(Three, 1, Actor.Of("lea", "LegalCounsel"), TestHouse.Start).Refusal!;

        refusal.ToString().Should()
            .Be("CF3026: The actor has no authority for step 1. It takes the role BusinessManager, or a delegation of it that holds now.");
    }

    [Fact]
    public void Nobody_decides_on_a_proposal_of_their_own_or_twice()
    {
        string[] all = ["BusinessManager", "LegalCounsel", "Executive"];

        May(Three, 1, Actor.Of(Proposer, all)).Should().Be("CF3027");
        May(After(Three, Yes("mia")), 2, Actor.Of("mia", all)).Should().Be("CF3027");
        May(After(Three, Yes("mia"), Yes("lea")), 3, Actor.Of("lea", all)).Should().Be("CF3027");
        May(After(Three, Yes("mia"), Yes("lea")), 3, Actor.Of("eve", all)).Should().Be("yes");
    }

    [Theory]
    [InlineData("2026-03-02T07:59:59Z", "CF3026")]
    [InlineData("2026-03-02T08:00:00Z", "for kate")]
    [InlineData("2026-03-09T07:59:59Z", "for kate")]
    [InlineData("2026-03-09T08:00:00Z", "CF3026")]
    public void A_delegation_holds_from_its_first_instant_until_before_its_last(string at, string answer) =>
        May(Three, 1, Actor.Of("bob"), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(answer);

    [Fact]
    public void A_delegation_carries_only_its_roles_and_only_to_its_actor()
    {
        May(After(Three, Yes("mia")), 2, Actor.Of("bob")).Should().Be("CF3026");
        May(Three, 1, Actor.Of("bert")).Should().Be("CF3026");
        May(After(Three, Yes("mia"), Yes("lea")), 3, Actor.Of("carl")).Should().Be("for Executive", "a role as such was delegated");
        May(Three, 1, Actor.Of("bob", "BusinessManager")).Should().Be("yes", "what one holds oneself comes first");
    }

    [Fact]
    public void Four_eyes_see_through_a_delegation()
    {
        May(Three with { ProposedBy = "kate" }, 1, Actor.Of("bob")).Should().Be("CF3026", "kate could not decide either");
        May(Three with { ProposedBy = "bob" }, 1, Actor.Of("bob")).Should().Be("CF3027");
        May(After(Three, Yes("bob", of: "kate")), 2, Actor.Of("kate", "LegalCounsel")).Should()
            .Be("CF3027", "it was her authority that approved the first step");
    }
}
