using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>What counsel objects to waits until counsel clears it; asking once more lifts nothing.</summary>
public sealed class LegalObjectionTests
{
    private const string WithAuthority = """{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asking_again_does_not_lift_an_objection(bool deadlocked)
    {
        using Case one = await ApprovedAsync();
        if (deadlocked)
            await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new RequestLegalReview("May we?"));
        (await one.RefusedAsync(People.Owner, new SendFinalResponse("Dear Ms Li"))).Code.Should()
            .Be("CF3003", "counsel was asked and has not answered");
        await one.DoAsync(People.Counsel, new ObjectLegally("No."));
        (await one.RefusedAsync(People.Owner, new SendFinalResponse("Dear Ms Li"))).Code.Should().Be("CF3003");
        await one.DoAsync(People.Owner, new RequestLegalReview("And now?"));

        (await one.RefusedAsync(People.Owner, new SendFinalResponse("Dear Ms Li"))).Code.Should().Be("CF3003");
        if (!deadlocked)
            (await one.RefusedAsync(People.Owner, new SendOffer("Dear Ms Li"))).Code.Should().Be("CF3003");
        await one.DoAsync(People.Counsel, new ClearLegalReview("Yes."));
        await one.DoAsync(People.Owner, new SendFinalResponse("Dear Ms Li"));
    }

    [Fact]
    public async Task Nothing_is_promised_past_counsel()
    {
        using Case one = await ApprovedAsync();
        var promise = new MakeCommitment("a voucher", TestHouse.Start.AddDays(2)) { Amount = new Money(50, "CNY") };
        await one.DoAsync(People.Owner, new RequestLegalReview("May we?"));
        (await one.RefusedAsync(People.Business, promise)).Code.Should().Be("CF3003", "counsel has not answered");
        await one.DoAsync(People.Counsel, new ObjectLegally("No."));
        (await one.RefusedAsync(People.Business, promise)).Code.Should().Be("CF3003", "counsel objects");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_proposal_asks_counsel_again(bool cleared)
    {
        using Case one = await Case.DraftingAsync(WithAuthority);
        await one.DoAsync(People.Owner, new RequestLegalReview("May we?"));
        await one.DoAsync(People.Counsel, cleared ? new ClearLegalReview("Yes.") : new ObjectLegally("No."));
        await one.DoAsync(People.Owner, TriggerActions.Of("ProposeOptions"));

        (one.Complaint.State, one.Complaint.StateOf("LegalReview")).Should().Be(("PendingApproval", "LegalPending"));
        (await one.RefusedAsync(People.Supervisor, new Approve())).Code.Should().Be("CF3003");
        await one.DoAsync(People.Counsel, new ClearLegalReview("This one may go out."));
        await one.DoAsync(People.Supervisor, new Approve());
        one.Complaint.State.Should().Be("Negotiating");
    }

    [Fact]
    public async Task What_was_cleared_and_changed_after_a_counter_offer_is_cleared_again()
    {
        using Case one = await Case.DraftingAsync();
        await one.DoAsync(People.Owner, Damages(50));
        await one.DoAsync(People.Counsel, new ClearLegalReview("Yes."));
        await one.DoAsync(People.Business, new Approve());
        await one.DoAsync(People.Complainant, new CounterOffer("more"));
        await one.DoAsync(People.Owner, Damages(500));

        one.Complaint.StateOf("LegalReview").Should().Be("LegalPending");
        (await one.RefusedAsync(People.Business, new Approve())).Code.Should().Be("CF3003");
    }

    [Fact]
    public async Task A_mediated_settlement_waits_for_counsel_too()
    {
        using Case one = await ApprovedAsync();
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        await one.DoAsync(People.Owner, Damages(50));

        one.Complaint.StateOf("LegalReview").Should().Be("LegalPending", "a compensation is proposed");
        (await one.RefusedAsync(People.Business, TriggerActions.Of("MediationSettled"))).Code.Should().Be("CF3003");
        await one.DoAsync(People.Counsel, new ObjectLegally("No."));
        (await one.RefusedAsync(People.Business, TriggerActions.Of("MediationSettled"))).Code.Should().Be("CF3003");
        await one.DoAsync(People.Owner, Damages(20));
        await one.DoAsync(People.Counsel, new ClearLegalReview("Yes."));
        await one.DoAsync(People.Business, TriggerActions.Of("MediationSettled"));
    }

    [Fact]
    public async Task What_was_refused_in_a_mediation_is_not_approved_before_it_is_proposed_again()
    {
        using Case one = await ApprovedAsync(WithAuthority);
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        var proposal = new ProposeOptions
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Refund, Amount = new Money(900, "CNY") })],
            Rationale = "r",
        };
        await one.DoAsync(People.Owner, proposal);
        await one.DoAsync(People.Supervisor, new RefuseApproval { Reason = "too much" });

        (await one.RefusedAsync(People.Supervisor, new Approve())).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3025" && refusal.Message.Contains("refused"));
        await one.DoAsync(People.Owner, proposal);
        await one.DoAsync(People.Supervisor, new Approve());
    }

    private static async Task<Case> ApprovedAsync(string rules = "{}")
    {
        Case one = await Case.DraftingAsync(rules);
        await one.DoAsync(People.Owner, TriggerActions.Of("ProposeOptions"));
        if (one.Complaint.State == "PendingApproval")
            await one.DoAsync(People.Business, new Approve());
        return one;
    }

    private static ProposeOptions Damages(decimal amount) =>
        new()
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Compensation, Amount = new Money(amount, "CNY") })],
            Rationale = "r",
        };
}
