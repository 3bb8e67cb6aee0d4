using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Workflow;

namespace ComplaintFlow.Tests.Handling;

public sealed class TaskTests
{
    private const string Workflow = """
        { "Initial": "A", "States": {
            "A": { "On": {
                "Go": { "To": "B", "Do": { "Tasks": { "lab-test": { "For": "Investigator", "Department": "Lab", "Within": "5 working days", "Calendar": "office" }, "call": { "For": "CaseOwner" } } } },
                "AddTask": {}, "CompleteTask": { "By": "CaseOwner" }, "Report": { "To": "B", "When": { "OpenTasks": { "Exists": false } } } } },
            "B": { "On": { "Back": { "To": "A" }, "CompleteTask": {} } } } }
        """;

    private const string Calendar =
        """, "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-18:00" } } }""";

    [Fact]
    public async Task A_transition_creates_its_tasks_with_their_due_instants()
    {
        using Flow flow = await Flow.BeginAsync(Workflow, Calendar);

        Complaint complaint = await flow.FireAsync("Go");

        complaint.Tasks.Should().Equal(
            new WorkTask { Id = 1, Name = "call", Role = "CaseOwner", CreatedAt = TestHouse.Start },
            new WorkTask
            {
                Id = 2, Name = "lab-test", Role = "Investigator", Department = "Lab", CreatedAt = TestHouse.Start,
                DueAt = new DateTimeOffset(2026, 3, 9, 16, 0, 0, TimeSpan.Zero),
            });
        complaint.Should().BeEquivalentTo(await flow.House.GetAsync(complaint.Id), "the store gives back what was decided");
    }

    [Fact]
    public async Task A_task_that_is_open_is_not_created_twice_and_one_that_is_done_is_created_anew()
    {
        using Flow flow = await Flow.BeginAsync(Workflow, Calendar);
        await flow.FireAsync("Go");
        await flow.House.DoAsync(flow.Complaint.Id, new CompleteTask("CALL"));
        await flow.FireAsync("Back");

        Complaint complaint = await flow.FireAsync("Go");

        complaint.Tasks.Select(task => (task.Id, task.Name, task.IsOpen)).Should()
            .Equal((1, "call", false), (2, "lab-test", true), (3, "call", true));
        complaint.Tasks[0].DoneAt.Should().Be(TestHouse.Start);
    }

    [Fact]
    public async Task An_actor_adds_a_task_once_and_a_second_one_of_its_name_is_refused_until_it_is_done()
    {
        using Flow flow = await Flow.BeginAsync(Workflow, Calendar);
        var task = new AddTask("visit") { Owner = "eve", DueAt = TestHouse.Start.AddDays(1).AddTicks(7) };
        Complaint complaint = await flow.House.DoAsync(flow.Complaint.Id, task);

        ActionOutcome again = await flow.House.ActAsync(complaint.Id, task with { Name = "VISIT" });

        again.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3016");
        complaint.Tasks.Should().Equal(new WorkTask
        {
            Id = 1, Name = "visit", Owner = "eve", CreatedAt = TestHouse.Start, DueAt = TestHouse.Start.AddDays(1),
        });
        await flow.House.DoAsync(complaint.Id, new CompleteTask("visit"));
        (await flow.House.DoAsync(complaint.Id, task)).Tasks.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_is_missing_or_has_passed_is_told()
    {
        using Flow flow = await Flow.BeginAsync(Workflow, Calendar);

        ActionOutcome outcome = await flow.House.ActAsync(flow.Complaint.Id, new AddTask(" ") { DueAt = TestHouse.Start.AddTicks(-10) });

        outcome.Refusals.Select(refusal => refusal.Code).Should().Equal("CF3004", "CF3105", "CF3004");
        foreach (string bare in new[] { "AddTask", "CompleteTask" })
            (await flow.House.ActAsync(flow.Complaint.Id, new CustomAction(bare))).Refusals.Should().ContainSingle().Which.Code.Should()
                .Be("CF3014");
    }

    [Fact]
    public async Task A_task_that_is_not_open_cannot_be_completed()
    {
        using Flow flow = await Flow.BeginAsync(Workflow, Calendar);
        await flow.FireAsync("Go");

        ActionOutcome outcome = await flow.House.ActAsync(flow.Complaint.Id, new CompleteTask("lab-tset"));

        outcome.Refusals.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Code = "CF3017", Remedy = "Did you mean 'lab-test'?" });
    }

    [Fact]
    public async Task The_workflow_says_who_may_complete_a_task_and_a_guard_waits_for_all_of_them()
    {
        using Flow flow = await Flow.BeginAsync(Workflow, Calendar);
        await flow.House.DoAsync(flow.Complaint.Id, new AddTask("visit") { Role = "CaseOwner", DueAt = TestHouse.Start.AddDays(1) });

        (await flow.House.ActAsync(flow.Complaint.Id, new CompleteTask("visit"), Actor.Of("bob", "Investigator"))).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3002");
        (await flow.House.ActAsync(flow.Complaint.Id, new CustomAction("Report"))).Refusals.Should().ContainSingle().Which.Code.Should()
            .Be("CF3003");
        await flow.House.DoAsync(flow.Complaint.Id, new CompleteTask("visit"));
        (await flow.FireAsync("Report")).State.Should().Be("B");
        (await flow.House.EventsAsync<TaskCompleted>(flow.Complaint.Id)).Should().ContainSingle().Which.Name.Should().Be("visit");
    }

    [Fact]
    public async Task A_task_whose_due_instant_cannot_be_refuses_the_action()
    {
        using Flow flow =
            await Flow.BeginAsync(Workflow.Replace("5 working days", "40000 working days", StringComparison.Ordinal), Calendar);

        (await flow.RefusedAsync("Go")).Should().BeEquivalentTo(new { Code = "CF3118" });
    }
}
