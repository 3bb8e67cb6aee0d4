using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>A complaint that is driven through the standard workflow by people who each do their own part.</summary>
internal sealed class Case : IDisposable
{
    private Case(TestHouse house, Complaint complaint) => (House, Complaint) = (house, complaint);

    public TestHouse House { get; }

    public Complaint Complaint { get; private set; }

    /// <param name="rules">What stands in the section ComplaintFlow.</param>
    /// <param name="intake">The complaint as it comes in.</param>
    public static async Task<Case> ReceivedAsync(string rules = "{}", Intake? intake = null)
    {
        var house = new TestHouse(rules);
        return new Case(house, await house.ReceiveAsync(intake));
    }

    /// <summary>Assessed by intake and given to Otto.</summary>
    public static async Task<Case> AssessedAsync(string rules = "{}", Intake? intake = null, BeginAssessment? assessment = null)
    {
        Case one = await ReceivedAsync(rules, intake);
        await one.DoAsync(People.Intake, new Assign { Owner = People.Owner.Id, Department = "Kitchen" });
        await one.DoAsync(People.Intake, assessment ?? new BeginAssessment { Severity = Severity.Low });
        return one;
    }

    public static async Task<Case> AcceptedAsync(string rules = "{}", Intake? intake = null)
    {
        Case one = await AssessedAsync(rules, intake);
        await one.DoAsync(People.Business, new Accept());
        return one;
    }

    public static async Task<Case> InvestigatedAsync(string rules = "{}", Intake? intake = null)
    {
        Case one = await AcceptedAsync(rules, intake);
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = People.Investigator.Id });
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report));
        return one;
    }

    public static async Task<Case> DraftingAsync(string rules = "{}", Intake? intake = null)
    {
        Case one = await InvestigatedAsync(rules, intake);
        await one.DoAsync(People.Supervisor, new ApproveReport { Finding = Finding.Upheld, RootCause = "assembly" });
        await one.DoAsync(People.Quality, new ApproveReport { Finding = Finding.Upheld, RootCause = "assembly" });
        return one;
    }

    /// <summary>An offer was approved and sent.</summary>
    public static async Task<Case> OfferedAsync(ResolutionOption option, string rules = "{}", Intake? intake = null)
    {
        Case one = await DraftingAsync(rules, intake);
        await one.OfferAsync(option);
        return one;
    }

    /// <summary>What was agreed was done.</summary>
    public static async Task<Case> ExecutedAsync(string rules = "{}", Intake? intake = null)
    {
        Case one = await OfferedAsync(TriggerActions.Option("A"), rules, intake);
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });
        await one.CompleteAsync(People.Owner);
        return one;
    }

    public static async Task<Case> ClosedAsync(string rules = "{}", Intake? intake = null)
    {
        Case one = await ExecutedAsync(rules, intake);
        await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 5, Result = 5 });
        return one;
    }

    public async Task OfferAsync(ResolutionOption option)
    {
        await DoAsync(People.Owner, new ProposeOptions { Options = [option], Rationale = "as in like cases" });
        await DoAsync(People.Business, new Approve());
        await DoAsync(People.Owner, new SendFinalResponse("We looked into it. Here is what we offer, and where else you can turn."));
    }

    /// <summary>All parts of the settlement are done, with proof.</summary>
    public async Task CompleteAsync(Actor owner)
    {
        foreach (ScheduleItem part in Complaint.Resolution!.Execution.Where(part => part.DoneAt is null).ToArray())
            await DoAsync(owner, new RecordExecution(part.Name, "receipt 7"));
        await DoAsync(owner, new CustomAction("CompleteExecution"));
    }

    /// <summary>All that was given to somebody is done.</summary>
    public async Task CompleteTasksAsync()
    {
        foreach (WorkTask task in Complaint.Tasks.Where(task => task.IsOpen).ToArray())
            await DoAsync(People.Quality, new CompleteTask(task.Name));
    }

    public async Task<Complaint> DoAsync(Actor actor, ComplaintAction action)
    {
        ActionOutcome outcome = await House.ActAsync(Complaint.Id, action, actor);
        outcome.Refusals.Should().BeEmpty("{0} by {1} in {2}", action, actor.Id, Complaint.State);
        return Complaint = outcome.Complaint!;
    }

    /// <summary>What is refused changes nothing, and says what would pass.</summary>
    public async Task<Refusal> RefusedAsync(Actor actor, ComplaintAction action)
    {
        Complaint before = await House.GetAsync(Complaint.Id);
        ActionOutcome outcome = await House.ActAsync(Complaint.Id, action, actor);
        outcome.IsAccepted.Should().BeFalse("{0} by {1} in {2}", action, actor.Id, Complaint.State);
        (await House.GetAsync(Complaint.Id)).Should().BeEquivalentTo(before);
        outcome.Refusals.Should().OnlyContain(refusal => refusal.Message.Length > 0 && refusal.Remedy.Length > 0);
        return outcome.Refusals[0];
    }

    public async Task<Complaint> WaitAsync(TimeSpan time) => Complaint = await House.WakeAsync(Complaint.Id, time);

    public void Dispose() => House.Dispose();
}
