using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>
/// Who was asked, and then withdrew, agreed or was answered all the same, is reminded of nothing and closed by no silence. Nobody is closed
/// by it unreminded.
/// </summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task Who_withdraws_is_not_reminded_of_a_question()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Intake, new RequestInformation("When was it bought?"));
        await one.DoAsync(People.Complainant, new Withdraw { Reason = "it works again" });

        (one.Complaint.StateOf("Waiting"), one.Complaint.Timeouts.Count).Should().Be(("Active", 0));
        await one.WaitAsync(TimeSpan.FromDays(40));
        await one.House.SendAllAsync();
        one.House.Channel.Notices("RemindComplainant").Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_is_closed_by_silence_who_was_not_reminded_twice_of_the_last_question()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Intake, new RequestInformation("When was it bought?"));
        await one.DoAsync(People.Intake, new CustomAction("RemindComplainant"));
        (await one.RefusedAsync(Actor.System, new CustomAction("NoResponse"))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3003" && refusal.Remedy.Contains("Reminders"));

        await one.DoAsync(People.Intake, new CustomAction("RemindComplainant"));
        await one.DoAsync(People.Complainant, new ProvideInformation("in May"));
        await one.DoAsync(People.Intake, new RequestInformation("Where was it bought?"));
        one.Complaint.Requests.Select(request => request.Reminders).Should().Equal(2, 0);
        await one.RefusedAsync(Actor.System, new CustomAction("NoResponse"));

        await one.WaitAsync(TimeSpan.FromDays(40));
        (one.Complaint.Outcome, one.Complaint.Requests[^1].Reminders).Should().Be((CloseOutcomes.NoResponse, 2));
    }

    [Fact]
    public async Task Who_agrees_instead_of_answering_gets_what_was_agreed()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Owner, new RequestInformation("To which account?"));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        await one.WaitAsync(TimeSpan.FromDays(40));
        (one.Complaint.State, one.Complaint.Outcome).Should().Be(("Executing", null));
    }

    [Fact]
    public async Task What_is_declined_without_the_answer_is_no_longer_waited_for_and_may_be_asked_about_again()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Intake, new RequestInformation("When was it bought?"));
        await one.DoAsync(People.Owner, new ProposeDecision(ToAccept: false) { Reason = "no proof" });
        await one.DoAsync(People.Business, TriggerActions.Of("Reject"));
        one.Complaint.StateOf("Waiting").Should().Be("Active");

        await one.DoAsync(People.Complainant, new AppealRejection("here is the bill"));
        await one.DoAsync(People.Intake, new RequestInformation("Where was it bought?"));
        one.Complaint.StateOf("Waiting").Should().Be("AwaitingComplainant");
    }
}
