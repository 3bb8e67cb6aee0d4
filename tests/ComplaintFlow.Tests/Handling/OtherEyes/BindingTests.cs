using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>Whatever binds the house to pay passes one check, and an unknown amount is the highest.</summary>
public sealed class BindingTests
{
    private const string Standard = """{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""";

    private static readonly Intake Priced = TestHouse.Kettle() with { Product = new() { Sku = "K-1", Price = new(150, "CNY") } };

    [Theory]
    [InlineData(RemedyKind.Refund)]
    [InlineData(RemedyKind.Return)]
    [InlineData(RemedyKind.Exchange)]
    [InlineData(RemedyKind.Replacement)]
    [InlineData(RemedyKind.PriceReduction)]
    public async Task A_refund_without_amount_costs_the_price_and_without_a_price_it_goes_to_the_top(RemedyKind kind)
    {
        using Case unknown = await Case.DraftingAsync(Standard);
        await unknown.DoAsync(People.Owner, Propose(new Remedy { Kind = kind }));
        using Case priced = await Case.DraftingAsync(Standard, Priced);
        await priced.DoAsync(People.Owner, Propose(new Remedy { Kind = kind }));

        unknown.Complaint.Approvals[^1].Steps.Select(step => step.Role).Should().Equal(Roles.Executive);
        priced.Complaint.Approvals[^1].Steps.Should().BeEmpty("150 yuan are within the own authority");
        priced.Complaint.Approvals[^1].Exposure.Should().Equal(new Money(150, "CNY"));
    }

    [Theory]
    [InlineData(RemedyKind.Compensation)]
    [InlineData(RemedyKind.StatutoryDamages)]
    [InlineData(RemedyKind.Voucher)]
    [InlineData(RemedyKind.LoyaltyPoints)]
    [InlineData(RemedyKind.Gift)]
    [InlineData(RemedyKind.ValueAddedService)]
    [InlineData(RemedyKind.ExclusiveOffer)]
    [InlineData(RemedyKind.VipService)]
    public async Task No_price_bounds_what_is_paid_besides(RemedyKind kind)
    {
        using Case one = await Case.DraftingAsync(Standard, Priced);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = kind }));

        one.Complaint.State.Should().Be("PendingApproval");
        one.Complaint.Approvals[^1].Steps[^1].Role.Should().Be(Roles.Executive);
    }

    [Fact]
    public async Task What_was_granted_counts_for_what_is_proposed_afterwards()
    {
        using Case one = await Case.DraftingAsync(Standard, Demanding);
        await one.DoAsync(People.Supervisor with { Roles = [Roles.DepartmentSupervisor, Roles.BusinessManager] }, Granted);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Replacement, Amount = new(18_000, "CNY") }));

        one.Complaint.Approvals[^1].Exposure.Should().Equal(new Money(23_000, "CNY"));
    }

    [Fact]
    public async Task An_approval_is_not_for_the_next_proposal_even_if_the_rules_have_lost_their_authority()
    {
        using Case one = await Case.OfferedAsync(
            TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Refund, Amount = new(5_000, "CNY") }), Standard, Demanding);
        await one.DoAsync(People.Complainant, new CounterOffer("more"));
        one.House.Rules.Set("""{ "Currency": "CNY" }""");
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Refund, Amount = new(900_000, "CNY") }));

        one.Complaint.State.Should().Be("PendingApproval");
        (await one.RefusedAsync(People.SecondOwner, Granted)).Code.Should().Be("CF3053");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Standard)]
    public async Task What_was_approved_in_the_first_handling_grants_nothing_in_the_second(string rules)
    {
        using Case one = await Case.OfferedAsync(
            TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Refund, Amount = new(5_000, "CNY") }), rules, Demanding);
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });
        await one.CompleteAsync(People.Owner);
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 1, Result = 1, Reason = "not all of it" });

        one.Complaint.Round.Should().Be(2);
        (await one.RefusedAsync(People.SecondOwner, Granted)).Code.Should().Be("CF3053");
    }

    [Fact]
    public async Task An_option_is_not_accepted_while_its_approval_waits_whatever_way_a_workflow_takes()
    {
        const string ShortCut =
            """, "Workflow": { "Preset": "standard", "States": { "PendingApproval": { "On": { "Hurry": { "To": "Negotiating" } } } } } }""";
        using Case one = await Case.DraftingAsync(Standard.TrimEnd('}', ' ') + "}" + ShortCut);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Compensation, Amount = new(5_000, "CNY") }));
        await one.DoAsync(People.Owner, new CustomAction("Hurry"));
        await one.DoAsync(People.Owner, new SendOffer("Five thousand."));

        (await one.RefusedAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" })).Code.Should().Be("CF3074");
    }

    [Theory]
    [InlineData(RemedyKind.Explanation)]
    [InlineData(RemedyKind.Apology)]
    [InlineData(RemedyKind.Repair)]
    [InlineData(RemedyKind.ServiceRedo)]
    public async Task What_is_said_or_done_costs_nothing_that_is_counted(RemedyKind kind)
    {
        using Case one = await Case.DraftingAsync(Standard);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = kind }));

        one.Complaint.State.Should().Be("Negotiating");
    }

    [Fact]
    public async Task A_currency_that_no_level_knows_goes_to_the_top()
    {
        using Case one = await Case.DraftingAsync("""
            { "Currency": "CNY", "Authority": { "Levels": {
                "none": { "Rank": 0, "Automatic": true, "Limit": "200 CNY" }, "lead": { "Rank": 1, "Role": "DepartmentSupervisor", "When": { "Tier": { "Exists": false } } }, "top": { "Rank": 2, "Role": "Executive" } } } }
            """);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Refund, Amount = new Money(1, "XTS") }));

        one.Complaint.Approvals[^1].Steps.Select(step => step.Role).Should().Equal(Roles.Executive);
    }

    [Fact]
    public async Task Where_only_further_approvers_are_set_money_still_needs_somebody()
    {
        using Case one = await Case.DraftingAsync("""
            { "Currency": "CNY", "Authority": { "Approvers": { "press": { "Rank": 1, "Role": "Executive", "When": { "Flags": { "HasAny": ["Media"] } } } } } }
            """);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Refund, Amount = new Money(1_000_000, "CNY") }));

        one.Complaint.State.Should().Be("PendingApproval");
        one.Complaint.Approvals[^1].Steps.Select(step => step.Role).Should().Equal(Roles.BusinessManager);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Standard)]
    public async Task A_mediated_million_is_not_noted_by_the_handler(string rules)
    {
        using Case one = await MediatedAsync(rules);

        (await one.RefusedAsync(People.Owner, Settled(1_000_000))).Code.Should().Be("CF3053");
        (await one.RefusedAsync(People.Mediator, Settled(1_000_000))).Code.Should().Be("CF3053");
        (await one.RefusedAsync(Actor.Of("otto", Roles.BusinessManager, Roles.Executive), Settled(1_000_000))).Code.Should()
            .BeOneOf("CF3053", "CF3040");
        await one.DoAsync(People.Executive, Settled(1_000_000));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Standard)]
    public async Task A_mediator_notes_what_was_approved_before_and_no_more(string rules)
    {
        using Case one = await MediatedAsync(rules);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Refund, Amount = new Money(1000, "CNY") }));
        (await one.RefusedAsync(People.Mediator, Settled(900))).Code.Should().Be("CF3053", "nobody has approved it yet");
        await one.DoAsync(People.Supervisor, new Approve());

        (await one.RefusedAsync(People.Mediator, Settled(1001))).Code.Should().Be("CF3053");
        (await one.RefusedAsync(People.Mediator, new MediationSettled
        {
            Remedies = [new Remedy { Kind = RemedyKind.Compensation }], Document = "d",
        })).Code.Should().Be("CF3053", "the amount is unknown");
        await one.DoAsync(People.Mediator, Settled(1000));
    }

    [Fact]
    public async Task A_demand_is_not_granted_beyond_what_the_actor_may_grant_or_what_was_agreed()
    {
        using Case one = await Case.AcceptedAsync(
            Standard, TestHouse.Kettle() with { Demands = [Demand.Refund(900_000, "CNY"), Demand.Of(DemandKind.Apology)] });

        (await one.RefusedAsync(People.Owner, new SettleDemands(DemandStatus.Granted, DemandStatus.Granted))).Code.Should().Be("CF3053");
        await one.DoAsync(People.Owner, new SettleDemands(DemandStatus.Refused, DemandStatus.Granted));
    }

    [Fact]
    public async Task A_ceiling_holds_for_compensation_without_an_amount_too()
    {
        using Case one = await Case.DraftingAsync(
            """{ "Currency": "CNY", "Practice": { "Ceilings": { "house": { "Amount": "300 CNY", "Source": "policy" } } } }""");

        (await one.RefusedAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Compensation }))).Code.Should().Be("CF3049");
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Compensation, Amount = new Money(300, "CNY") }));
    }

    [Fact]
    public async Task What_a_court_orders_is_recorded_and_told_upwards()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Complainant, new CommenceProceedings("court", "1"));
        await one.DoAsync(People.Counsel, new AwardOrJudgment
        {
            Remedies = [new Remedy { Kind = RemedyKind.Compensation, Amount = new Money(1_000_000, "CNY") }], Schedule = [], Document = "d",
        });
        await one.House.SendAllAsync();

        one.House.Channel.Notices("AwardOrJudgment").Should().ContainSingle().Which.Recipients.Should().Contain(Roles.Executive);
    }

    internal static async Task<Case> MediatedAsync(string rules)
    {
        Case one = await Case.DraftingAsync(rules);
        await one.DoAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Apology }));
        if (one.Complaint.State == "PendingApproval")
            await one.DoAsync(People.Business, new Approve());
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        return one;
    }

    private static readonly Intake Demanding = TestHouse.Kettle() with
    {
        Demands = [new Demand { Kind = DemandKind.Refund, Amount = new(5_000, "CNY") }],
    };

    private static readonly SettleDemands Granted = new(DemandStatus.Granted);

    private static ProposeOptions Propose(params Remedy[] remedies) =>
        new() { Options = [TriggerActions.Option("A", remedies)], Rationale = "r" };

    private static MediationSettled Settled(int amount) =>
        new() { Remedies = [new Remedy { Kind = RemedyKind.Refund, Amount = new Money(amount, "CNY") }], Document = "d" };
}
