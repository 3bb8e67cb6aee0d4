using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>Nobody promises money beyond his authority, also not in parts.</summary>
public sealed class CommitmentTests
{
    private const string Standard = """{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""";

    [Fact]
    public async Task Money_is_promised_within_the_own_authority_alone()
    {
        using Case one = await Case.AcceptedAsync(Standard);

        (await one.RefusedAsync(People.Owner, Promise(50_000))).Code.Should().Be("CF3053");
        await one.DoAsync(People.Owner, Promise(150));
        (await one.RefusedAsync(People.Owner, Promise(51))).Code.Should().Be("CF3053", "150 and 51 are more than 200");
        await one.DoAsync(People.Owner, Promise(50));
        await one.DoAsync(People.Supervisor, Promise(1800));
        (await one.RefusedAsync(People.Supervisor, Promise(1))).Code.Should().Be("CF3053");

        one.Complaint.Commitments.Select(made => made.Amount!.Value.Amount).Should().Equal(150, 50, 1800);
    }

    [Fact]
    public async Task What_was_promised_counts_with_what_is_offered()
    {
        using Case one = await Case.DraftingAsync(Standard);
        await one.DoAsync(People.Owner, Promise(150));
        await one.DoAsync(People.Owner, TriggerActions.Of("ProposeOptions"));

        one.Complaint.Approvals[^1].Should()
            .Match<ApprovalChain>(chain => chain.Exposure[0] == new Money(250, "CNY") && chain.Steps[0].Role == Roles.DepartmentSupervisor);
    }

    [Fact]
    public async Task What_was_approved_to_be_offered_is_not_promised_besides()
    {
        using Case one = await Case.DraftingAsync("{}");
        await one.DoAsync(People.Owner, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Business, new Approve());

        (await one.RefusedAsync(People.Owner, Promise(100))).Code.Should().Be("CF3053");
    }

    [Fact]
    public async Task Without_authority_in_the_rules_somebody_above_promises_money_who_has_not_handled_it()
    {
        using Case one = await Case.AcceptedAsync();

        (await one.RefusedAsync(People.Owner, Promise(1))).Code.Should().Be("CF3053");
        (await one.RefusedAsync(Actor.Of("OTTO", Roles.BusinessManager), Promise(1))).Code.Should().Be("CF3053");
        await one.DoAsync(People.Business, Promise(1));
        await one.DoAsync(People.Owner, new MakeCommitment("We call you tomorrow.", TestHouse.Start.AddDays(1)));
    }

    [Fact]
    public async Task What_was_proposed_before_there_was_authority_needs_it_now()
    {
        using Case one = await Case.DraftingAsync("""{ "Currency": "CNY" }""");
        await one.DoAsync(People.Owner, new ProposeOptions
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Refund, Amount = new Money(5000, "CNY") })],
            Rationale = "r",
        });
        one.House.Rules.Set(Standard);

        (await one.RefusedAsync(People.Supervisor, new Approve())).Code.Should().Be("CF3026");
        await one.DoAsync(People.Business, new Approve());
        one.Complaint.Approvals.Should().ContainSingle().Which.Should()
            .Match<ApprovalChain>(chain => chain.IsApproved && chain.ProposedBy == "otto");
        (await one.House.EventsAsync<ProposalApproved>(one.Complaint.Id)).Should().BeEmpty();
    }

    private static MakeCommitment Promise(int amount) =>
        new("We give you some money.", TestHouse.Start.AddDays(3)) { Amount = new Money(amount, "CNY") };
}
