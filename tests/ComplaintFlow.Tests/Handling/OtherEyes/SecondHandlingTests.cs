using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>Whoever took part keeps out of what asks for other eyes, whoever owns the complaint now.</summary>
public sealed class SecondHandlingTests
{
    private static readonly FollowUpDissatisfied Dissatisfied = new() { Process = 2, Result = 1, Reason = "it leaks again" };

    [Fact]
    public async Task The_first_handler_does_nothing_of_the_second_handling_though_somebody_else_has_it()
    {
        using Case one = await AgainAsync();
        (await one.RefusedAsync(People.Owner, new Redraft("once more"))).Code.Should().Be("CF3072");
        (await one.RefusedAsync(People.Owner, new DeclareDeadlock { Reason = "r" })).Code.Should().Be("CF3072");
        await one.DoAsync(People.SecondOwner, new Redraft("a new one"));
        (await one.RefusedAsync(People.Owner, TriggerActions.Of("ProposeOptions"))).Code.Should().Be("CF3072");
        await one.DoAsync(People.SecondOwner, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Business, new Approve());
        (await one.RefusedAsync(People.Owner, new SendFinalResponse("t"))).Code.Should().Be("CF3072");
        await one.DoAsync(People.SecondOwner, new SendFinalResponse("t"));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });
        (await one.RefusedAsync(People.Owner, new RecordExecution("Refund", "p"))).Code.Should().Be("CF3072");
        await one.DoAsync(People.SecondOwner, new RecordExecution("Refund", "p"));
        (await one.RefusedAsync(People.Owner, new CustomAction("CompleteExecution"))).Code.Should().Be("CF3072");
        await one.DoAsync(People.Owner, new AddNote("I gave her all that I know."));
    }

    [Fact]
    public async Task The_handler_of_the_first_round_does_not_ask_whether_the_second_satisfies()
    {
        using Case one = await AgainAsync();
        await one.DoAsync(People.SecondOwner, new Redraft("a new one"));
        await one.DoAsync(People.SecondOwner, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Business, new Approve());
        await one.DoAsync(People.SecondOwner, new SendFinalResponse("t"));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });
        await one.CompleteAsync(People.SecondOwner);
        var asking = Actor.Of("OTTO", Roles.FollowUpAgent);

        (await one.RefusedAsync(asking, new FollowUpSatisfied { Process = 5, Result = 5 })).Code.Should().Be("CF3040");
        (await one.RefusedAsync(asking, Dissatisfied)).Code.Should().Be("CF3040");
        await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 5, Result = 5 });
    }

    [Fact]
    public async Task Whoever_handled_it_without_owning_it_does_not_ask_either()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.SecondOwner, new SendOffer("once more"));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });
        await one.CompleteAsync(People.Owner);

        (await one.RefusedAsync(Actor.Of("oda", Roles.FollowUpAgent), new FollowUpSatisfied { Process = 5, Result = 5 })).Code.Should()
            .Be("CF3040");
    }

    [Fact]
    public async Task The_handler_does_not_close_what_he_could_not_reach()
    {
        using Case one = await Case.ExecutedAsync();
        var asking = Actor.Of("otto", Roles.FollowUpAgent);
        (await one.RefusedAsync(asking, new RecordContactAttempt(FollowUpMethod.Phone, Reached: false))).Code.Should().Be("CF3040");
        for (int i = 0; i < 3; i++)
        {
            await one.DoAsync(People.FollowUp, new RecordContactAttempt(FollowUpMethod.Phone, Reached: false));
            await one.WaitAsync(TimeSpan.FromDays(1));
        }

        (await one.RefusedAsync(asking, TriggerActions.Of("Unreachable"))).Code.Should().Be("CF3040");
        await one.DoAsync(People.FollowUp, TriggerActions.Of("Unreachable"));
    }

    [Fact]
    public async Task Whoever_planned_or_made_an_improvement_does_not_check_it()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Quality, new PlanImprovement
        {
            Cause = "assembly", Action = "a second look", Owner = "sue", DueAt = TestHouse.Start.AddDays(30),
        });

        (await one.RefusedAsync(People.Quality, new CheckImprovement(1, "it helped"))).Code.Should().Be("CF3040");
        (await one.RefusedAsync(Actor.Of("SUE", Roles.DepartmentSupervisor), new CheckImprovement(1, "it helped"))).Code.Should()
            .Be("CF3040");
        await one.DoAsync(Actor.Of("sam", Roles.DepartmentSupervisor), new CheckImprovement(1, "it helped"));
    }

    [Fact]
    public async Task Counsel_who_drafted_does_not_clear_what_somebody_else_proposed_again()
    {
        using Case one = await Case.DraftingAsync();
        var both = Actor.Of("lena", Roles.CaseOwner, Roles.LegalCounsel);
        await one.DoAsync(both, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Business, new RefuseApproval { Reason = "too little" });
        await one.DoAsync(People.Owner, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Owner, new RequestLegalReview("May we?"));

        (await one.RefusedAsync(both, new ClearLegalReview("Yes."))).Code.Should().Be("CF3040");
    }

    [Fact]
    public async Task Whoever_proposed_first_does_not_approve_what_somebody_else_proposed_again()
    {
        using Case one = await Case.DraftingAsync();
        var both = Actor.Of("lena", Roles.CaseOwner, Roles.BusinessManager);
        await one.DoAsync(both, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Business, new RefuseApproval { Reason = "too little" });
        await one.DoAsync(People.Owner, TriggerActions.Of("ProposeOptions"));

        (await one.RefusedAsync(both, new Approve())).Code.Should().Be("CF3040");
        await one.DoAsync(People.Business, new Approve());
    }

    [Fact]
    public async Task Whoever_investigated_does_not_approve_the_report()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Quality, new StartInvestigation { Members = ["sue"] });
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report));

        (await one.RefusedAsync(People.Quality, TriggerActions.Of("ApproveReport"))).Code.Should()
            .Be("CF3040", "quinn led the investigation");
        (await one.RefusedAsync(People.Supervisor, TriggerActions.Of("ApproveReport"))).Code.Should().Be("CF3040", "sue was in the team");
        await one.DoAsync(Actor.Of("sam", Roles.DepartmentSupervisor), TriggerActions.Of("ApproveReport"));
    }

    [Fact]
    public async Task Whoever_declined_or_proposed_it_does_not_decide_after_any_appeal()
    {
        using Case one = await Case.AssessedAsync();
        var unit = Actor.Of("ina", Roles.IntakeAgent, Roles.DepartmentSupervisor);
        await one.DoAsync(unit, new ProposeDecision(ToAccept: false) { Reason = "no defect" });
        await one.DoAsync(People.Business, TriggerActions.Of("Reject"));
        await one.DoAsync(People.Complainant, new AppealRejection("The film shows it."));
        (await one.RefusedAsync(unit, new Accept())).Code.Should().Be("CF3040", "she proposed to decline it");
        await one.DoAsync(People.Owner, new ProposeDecision(ToAccept: false) { Reason = "no defect" });
        await one.DoAsync(People.Supervisor, TriggerActions.Of("Reject"));
        await one.DoAsync(People.Complainant, new AppealRejection("And the bill."));

        (await one.RefusedAsync(People.Business, new Accept())).Code.Should().Be("CF3040", "he declined it first");
        (await one.RefusedAsync(People.Supervisor, new Accept())).Code.Should().Be("CF3040");
        await one.DoAsync(Actor.Of("sam", Roles.DepartmentSupervisor), new Accept());
    }

    [Fact]
    public async Task A_handler_who_gets_it_back_within_the_second_round_goes_on()
    {
        using Case one = await AgainAsync();
        await one.DoAsync(People.Supervisor, new Assign { Owner = "olaf" });
        await one.DoAsync(People.Supervisor, new Assign { Owner = "oda" });
        await one.DoAsync(People.SecondOwner, new Redraft("a new one"));

        (await one.RefusedAsync(People.Supervisor, new Assign { Owner = "OTTO" })).Code.Should().Be("CF3029");
    }

    /// <summary>In the second handling, which Oda has.</summary>
    private static async Task<Case> AgainAsync()
    {
        Case one = await Case.ExecutedAsync();
        await one.DoAsync(People.FollowUp, Dissatisfied);
        await one.DoAsync(People.Supervisor, new Assign { Owner = "oda" });
        return one;
    }
}
