using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>The answer is written before anything is agreed or closed, and it is about the options as they stand.</summary>
public sealed class AgreementTests
{
    private static readonly AcceptOption Choice = new("A") { Consent = "by telephone" };

    [Fact]
    public async Task An_option_is_accepted_only_when_it_was_sent()
    {
        using Case one = await ApprovedAsync(await Case.DraftingAsync());
        (await one.RefusedAsync(People.Complainant, Choice)).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3003" && refusal.Remedy.Contains("Response"));

        await one.DoAsync(People.Owner, new SendOffer("We offer you 100 yuan."));
        await one.DoAsync(People.Complainant, Choice);
    }

    [Fact]
    public async Task What_was_sent_about_other_options_does_not_count()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Complainant, new CounterOffer("more"));
        await ApprovedAsync(one);

        one.Complaint.Resolution!.Response.Should().BeNull();
        (await one.RefusedAsync(People.Complainant, Choice)).Code.Should().Be("CF3003");
    }

    [Fact]
    public async Task What_counsel_objects_to_is_neither_sent_nor_agreed_also_within_the_own_authority()
    {
        using Case one = await Case.DraftingAsync("""{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""");
        await one.DoAsync(People.Owner, new RequestLegalReview("May we?"));
        await one.DoAsync(People.Counsel, new ObjectLegally("No."));
        await one.DoAsync(People.Owner, new ProposeOptions { Options = [TriggerActions.Option("A")], Rationale = "r" });
        one.Complaint.State.Should().Be("PendingApproval", "not even the own authority goes over counsel");
        (await one.RefusedAsync(People.Supervisor, new Approve())).Code.Should().Be("CF3003");
        await one.RefusedAsync(People.Owner, new SendOffer("We offer you 100 yuan."));
        await one.RefusedAsync(People.Complainant, Choice);

        one.Complaint.StateOf("LegalReview").Should().Be("LegalPending", "the proposal has asked counsel again");
        await one.DoAsync(People.Counsel, new ClearLegalReview("Yes."));
        (await one.RefusedAsync(Actor.Of("otto", Roles.DepartmentSupervisor), new Approve())).Code.Should().Be("CF3040");
        await one.DoAsync(People.Supervisor, new Approve());
        one.Complaint.State.Should().Be("Negotiating");
    }

    [Fact]
    public async Task A_second_handling_is_not_closed_by_the_answer_of_the_first()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Complainant, new Reopen { Reason = "it leaks again" });
        await one.DoAsync(People.SecondOwner, new DeclareDeadlock { Reason = "no agreement" });

        (await one.RefusedAsync(People.Business, new CloseUnresolved { Reason = "r" })).Code.Should().Be("CF3003");
        await one.DoAsync(People.SecondOwner, new SendFinalResponse("We cannot do more. You can turn to the association."));
        await one.DoAsync(People.Business, new CloseUnresolved { Reason = "r" });
    }

    [Fact]
    public async Task An_earlier_rejection_is_no_answer_on_what_was_settled_later()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Owner, new ProposeDecision(ToAccept: false) { Reason = "no proof" });
        await one.DoAsync(People.Business, TriggerActions.Of("Reject"));
        await one.WaitAsync(TimeSpan.FromDays(32));
        await one.DoAsync(People.Complainant, new Reopen { Reason = "here is the bill" });
        await one.DoAsync(People.SecondOwner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.SecondOwner, new ReferToMediation("association"));
        await one.DoAsync(People.Business, TriggerActions.Of("MediationSettled"));
        await one.CompleteAsync(People.SecondOwner);
        await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 5, Result = 5 });

        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Message.Should().Contain("FinalResponse").And.Contain("Opinion");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Phone")]
    public async Task What_is_only_said_is_no_answer(string medium)
    {
        using Case one = await ApprovedAsync(await Case.DraftingAsync());

        await one.RefusedAsync(People.Owner, new SendOffer("We offer you 100 yuan.") { Medium = medium });
        await one.RefusedAsync(People.Owner, new SendFinalResponse("We offer you 100 yuan.") { Medium = medium });
    }

    private static async Task<Case> ApprovedAsync(Case one)
    {
        await one.DoAsync(People.Owner, new ProposeOptions { Options = [TriggerActions.Option("A")], Rationale = "as in like cases" });
        await one.DoAsync(People.Business, new Approve());
        return one;
    }
}
