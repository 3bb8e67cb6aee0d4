using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using static ComplaintFlow.Tests.Routing.Approvals;

namespace ComplaintFlow.Tests.Routing;

public sealed class ApprovalChainTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0", "")]
    [InlineData("200", "")]
    [InlineData("200.01", "DepartmentSupervisor")]
    [InlineData("2000", "DepartmentSupervisor")]
    [InlineData("2000.01", "BusinessManager")]
    [InlineData("20000", "BusinessManager")]
    [InlineData("20001", "LegalCounsel Approver")]
    [InlineData("100000", "LegalCounsel Approver")]
    [InlineData("100001", "Executive")]
    [InlineData("150+100", "DepartmentSupervisor")]
    [InlineData("1500+-1000+600", "BusinessManager")]
    [InlineData("1 USD", "Executive")]
    [InlineData("100+1 USD", "Executive")]
    public void The_standard_limits_hold_for_the_sum(string remedies, string roles) =>
        Roles(Chain(Standard, Of(), Amounts(remedies))).Should().Be(roles);

    [Fact]
    public void Counsel_approves_where_compensation_is_asked_for_and_where_the_law_is_at_issue()
    {
        Roles(Chain(Standard, Of(demands: Demand.Damages(10, "CNY")), Amounts("100"))).Should().Be("LegalCounsel");
        Roles(Chain(Standard, Of(flags: ["Legal"]), Amounts("1000"))).Should().Be("DepartmentSupervisor LegalCounsel");
        Roles(Chain(Standard, Of(flags: ["Legal"]), Amounts("50000"))).Should().Be("LegalCounsel Approver", "nobody is asked twice");
    }

    [Theory]
    [InlineData("Major", null, null)]
    [InlineData(null, "ContractDispute", null)]
    [InlineData(null, null, "Recall")]
    [InlineData(null, null, "Liability")]
    public void Top_management_approves_what_is_major_or_a_dispute_of_contract_or_admits_something(
        string? tier, string? ground, string? flag)
    {
        Complaint complaint = Of(tier, ground, flag is null ? [] : [flag]);

        Roles(Chain(Standard, complaint)).Should().Be("Executive");
        Roles(Chain(Standard, complaint, Amounts("500"))).Should().Be("DepartmentSupervisor Executive");
        Roles(Chain(Standard, complaint, Amounts("500000"))).Should().Be("Executive");
    }

    [Fact]
    public void Each_step_says_what_it_may_approve_and_which_rules_ask_for_it()
    {
        ApprovalChain chain = Chain(Standard, Of("Major", flags: ["Legal"]), Amounts("30000+500"));

        chain.Should()
            .BeEquivalentTo(
                new { Id = 1, ProposedBy = "anna", ProposedAt = TestHouse.Start, Why = (string?)null, IsApproved = false,
                    IsRefused = false });
        chain.Exposure.Should().Equal(new Money(30500, "CNY"));
        chain.Steps.Should().BeEquivalentTo(
        [
            new { Number = 1, Role = "LegalCounsel", Level = (string?)null, Limit = Array.Empty<Money>(),
                Why = "legal: (Demands has any of Damages or Remedies has any of Compensation, StatutoryDamages or Flags has any of "
                    + "Legal); level L3 approves with it" },
            new { Number = 2, Role = "Approver", Level = (string?)"L3", Limit = new[]
            {
                new Money(100000, "CNY"),
            }, Why = "level L3: 30500 CNY is within 100000 CNY" },
            new { Number = 3, Role = "Executive", Level = (string?)null, Limit = Array.Empty<Money>(),
                Why = "executive: (Tier is Major or Ground is ContractDispute or Flags has any of Recall, Liability or RemedyBasis has any "
                    + "of Admission)" },
        ]);
    }

    [Fact]
    public void What_needs_no_approval_says_by_which_rule()
    {
        Chain(Standard, Of(), Amounts("80")).Should()
            .BeEquivalentTo(new { IsApproved = true, Next = (ApprovalStep?)null, Why = "level L0: 80 CNY needs no approval" });
        Chain(Book.Good("{}"), Of(), Amounts("1000000")).Should()
            .BeEquivalentTo(new { IsApproved = true, Why = "no level of authority is set" });
        Book.Good("{}").Authority.IsConfigured.Should().BeFalse();
        Standard.Authority.IsConfigured.Should().BeTrue();
    }

    [Theory]
    [InlineData("1000", "Lead")]
    [InlineData("1000+100 USD", "Lead")] // half of one limit and half of the other
    [InlineData("1001+100 USD", "Head")]
    [InlineData("10000+1 USD", "Board")]
    [InlineData("1 EUR", "Board")]
    public void Limits_in_several_currencies_are_used_up_together(string remedies, string roles) => Roles(Chain(Book.Good("""
        { "Authority": { "Levels": {
            "a": { "Rank": 1, "Role": "Lead", "Limit": ["2000 CNY", "200 USD"] },
            "b": { "Rank": 2, "Role": "Head", "Limit": ["10000 CNY", "1000 USD"] },
            "c": { "Rank": 3, "Role": "Board" } } } }
        """), Of(), Amounts(remedies))).Should().Be(roles);

    [Fact]
    public void A_level_may_be_held_by_a_condition()
    {
        RuleBook book = Book.Good("""
            { "Currency": "EUR", "Authority": { "Levels": {
                "small":   { "Rank": 1, "Role": "Lead", "When": { "Tier": "Low" } },
                "careful": { "Rank": 2, "Role": "Head", "Limit": "50", "When": { "Flags": { "HasNone": "Safety" } } },
                "all":     { "Rank": 9, "Role": "Board" } } } }
            """);

        Roles(Chain(book, Of("Low"), new Money(99999, "EUR"))).Should().Be("Lead");
        Roles(Chain(book, Of("High"), new Money(50, "EUR"))).Should().Be("Head");
        Roles(Chain(book, Of("High", flags: ["Safety"]), new Money(50, "EUR"))).Should().Be("Board");
    }

    [Fact]
    public void Every_level_up_to_the_one_that_covers_it_may_be_asked()
    {
        RuleBook book = Book.Good("""{ "Authority": { "Preset": "standard", "EachLevel": true } }""");

        Roles(Chain(book, Of(), Amounts("150"))).Should().BeEmpty();
        Roles(Chain(book, Of(), Amounts("50000"))).Should().Be("DepartmentSupervisor BusinessManager LegalCounsel Approver");
        Chain(book, Of(), Amounts("5000")).Steps[0].Why.Should().Be("level L1: every level below L2 approves");
    }

    [Fact]
    public void A_level_of_the_preset_can_be_changed_and_switched_off()
    {
        RuleBook book = Book.Good(
            """{ "Authority": { "Preset": "standard", "Levels": { "L0": { "Enabled": false }, "L1": { "Limit": "3000 CNY" } }, "Approvers": { "legal": { "Enabled": false } } } }""");

        Roles(Chain(book, Of(flags: ["Legal"]), Amounts("1"))).Should().Be("DepartmentSupervisor");
        Roles(Chain(book, Of(), Amounts("3000"))).Should().Be("DepartmentSupervisor");
    }

    [Fact]
    public void A_further_proposal_has_the_next_number() =>
        Chain(Standard, Of() with { Approvals = [Chain(Standard, Of(), Amounts("500"))] }, Amounts("500")).Id.Should().Be(2);
}
