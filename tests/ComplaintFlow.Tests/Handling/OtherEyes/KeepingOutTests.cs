using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>Who must keep out of a complaint keeps nothing of it: neither the complaint, nor tasks, nor other duties.</summary>
public sealed class KeepingOutTests
{
    private static readonly DateTimeOffset Later = TestHouse.Start.AddDays(5);

    [Fact]
    public async Task Who_is_recused_hands_over_the_complaint_and_every_duty_and_the_supervisor_is_told()
    {
        using Case one = await Case.ReceivedAsync();
        await one.DoAsync(People.Intake, new Assign { Owner = "otto" });
        await one.DoAsync(People.Quality, new AddTask("Call the maker") { Owner = "otto", DueAt = Later });
        await one.DoAsync(People.Quality, new AddTask("Visit") { Owner = "otto", Department = "Service", DueAt = Later });
        await one.DoAsync(People.Quality, new AddTask("Film") { Owner = "oda", DueAt = Later });

        await one.DoAsync(People.Supervisor, new Recuse("otto") { Reason = "his brother sold it" });

        one.Complaint.Owner.Should().BeNull();
        one.Complaint.Tasks.Select(task => (task.Name, task.Owner, task.Department, task.Role)).Should().Equal(
            ("Call the maker", null, null, Roles.DepartmentSupervisor), ("Visit", null, "Service", null), ("Film", "oda", null, null));
        one.Complaint.Clocks.Where(clock => clock.Duty == DutyKind.Task).Select(clock => clock.Holder).Should().Equal(
            new DutyHolder { Role = Roles.DepartmentSupervisor }, new DutyHolder { Department = "Service" },
            new DutyHolder { Person = "oda" });
        await one.House.SendAllAsync();
        one.House.Channel.Sent.Select(sent => sent.Notice)
            .Where(notice => notice.Recipients.Contains(Roles.DepartmentSupervisor, StringComparer.Ordinal))
            .Select(notice => notice.Topic).Should().Contain([nameof(ConflictDeclared), "DutyGiven"]);
    }

    [Fact]
    public async Task Who_is_recused_and_has_nothing_leaves_the_complaint_as_it_is()
    {
        using Case one = await Case.ReceivedAsync();
        await one.DoAsync(People.Intake, new Assign { Owner = "otto" });

        await one.DoAsync(People.Supervisor, new Recuse("oda") { Reason = "her brother sold it" });

        one.Complaint.Owner.Should().Be("otto");
        (await one.House.Service.GetHistoryAsync(one.Complaint.Id))[^1].Events.Should()
            .ContainSingle().Which.Should().BeOfType<ConflictDeclared>();
    }

    [Fact]
    public async Task A_master_is_taken_from_whom_the_merged_complaint_is_against()
    {
        using var house = new TestHouse();
        Complaint master = await house.ReceiveAsync();
        await house.DoAsync(master.Id, new Assign { Owner = "otto" }, People.Intake);
        Complaint duplicate = await house.ReceiveAsync(TestHouse.Kettle() with
        {
            Respondents = [new() { Kind = RespondentKind.Person, Reference = "Otto" }],
        });

        await house.DoAsync(duplicate.Id, new Merge(master.Id) { Reason = "one kettle" });
        await house.SendAllAsync();

        (await house.GetAsync(duplicate.Id)).State.Should().Be("Merged");
        (await house.GetAsync(master.Id)).Owner.Should().BeNull();
    }

    [Fact]
    public async Task A_schedule_names_nobody_who_must_keep_out_and_who_is_recused_later_does_not_get_the_duty()
    {
        ResolutionOption option = TriggerActions.Option("A") with { Schedule = [new("pay", "fred", Later)] };
        using Case one = await Case.DraftingAsync();
        await one.DoAsync(People.Supervisor, new Recuse("bob") { Reason = "his brother sold it" });
        foreach ((string owner, string code) in new[] { ("bob", "CF3096"), ("bob ", "CF3070"), ("system", "CF3071") })
        {
            (await one.RefusedAsync(People.Owner, new ProposeOptions
            {
                Options = [option with { Schedule = [new("pay", owner, Later)] }], Rationale = "r",
            })).Code.Should().Be(code);
        }
        await one.OfferAsync(option);
        await one.DoAsync(People.Supervisor, new Recuse("fred") { Reason = "his brother sold it" });

        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });

        one.Complaint.Clocks.Single(clock => clock.Duty == DutyKind.Execution).Holder.Should()
            .Be(new DutyHolder { Role = Roles.DepartmentSupervisor });
    }

    [Fact]
    public async Task Neither_a_mediated_settlement_nor_an_award_is_carried_out_by_who_must_keep_out()
    {
        ScheduleItem[] schedule = [new("pay", "bob", Later)];
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Supervisor, new Recuse("bob") { Reason = "his brother sold it" });
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        (await one.RefusedAsync(People.Business, new MediationSettled
        {
            Remedies = TriggerActions.Option("A").Remedies, Schedule = schedule, Document = "d",
        })).Should().Match<Refusal>(refusal => refusal.Code == "CF3096" && refusal.Field == "schedule[0].owner");
        await one.DoAsync(People.Mediator, TriggerActions.Of("TerminateMediation"));
        await one.DoAsync(People.Complainant, new CommenceProceedings("court of the district", "2026-17"));

        (await one.RefusedAsync(People.Counsel, new AwardOrJudgment
        {
            Remedies = TriggerActions.Option("A").Remedies, Schedule = schedule, Document = "d",
        })).Should().Match<Refusal>(refusal => refusal.Code == "CF3096" && refusal.Field == "schedule[0].owner");
    }

    [Fact]
    public async Task An_improvement_is_not_planned_for_who_must_keep_out()
    {
        using Case one = await Case.ReceivedAsync();
        await one.DoAsync(People.Supervisor, new Recuse("otto") { Reason = "his brother sold it" });

        (await one.RefusedAsync(People.Quality, new PlanImprovement { Cause = "c", Action = "a", Owner = "otto", DueAt = Later }))
            .Code.Should().Be("CF3096");
    }
}
