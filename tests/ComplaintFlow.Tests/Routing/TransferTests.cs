using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Routing;

public sealed class TransferTests
{
    private const string Rules = """
        { "Strategy": "RoundRobin", "Except": "ComplainedAbout", "Departments": {
            "Quality": { "Supervisor": "QualityManager", "Handlers": { "ann": {}, "bob": {} } }, "Service": { "Handlers": { "sam": {} } }, "Lab": {} },
          "Rules": { "q": { "When": { "Ground": "QualityDefect" }, "Department": "Quality" } } }
        """;

    private static readonly string[] First = ["ann"];

    private static Transfer To(string? department, string? owner = null) =>
        new() { Department = department, Owner = owner, Reason = "not ours" };

    [Fact]
    public async Task A_transfer_is_counted_and_finds_a_handler()
    {
        using var house = new RoutingHouse(Rules);
        Complaint complaint = await house.ReceiveAsync();

        (await house.House.DoAsync(complaint.Id, To("Service"))).Should()
            .BeEquivalentTo(new { Department = "Service", Owner = "sam", TransferCount = 1, PreviousOwners = First });
        (await house.House.DoAsync(complaint.Id, To("Quality"))).Should()
            .BeEquivalentTo(new { Department = "Quality", Owner = "bob", TransferCount = 2 }, "ann had it before");
        (await house.House.EventsAsync<Transferred>(complaint.Id)).Should().BeEquivalentTo(
            [new { Count = 1, FromDepartment = "Quality", FromOwner = "ann" },
                new { Count = 2, FromDepartment = "Service", FromOwner = "sam" }]);
        await house.House.SendAllAsync();
        house.House.Channel.Notices("Transferred").Should().ContainSingle().Which.Recipients.Should().Equal("QualityManager");
    }

    [Fact]
    public async Task One_too_many_leaves_it_where_it_is_and_escalates_it()
    {
        using var house = new RoutingHouse(Rules);
        Complaint complaint = await house.ReceiveAsync();
        await house.House.DoAsync(complaint.Id, To("Service"));
        await house.House.DoAsync(complaint.Id, To("Lab"));

        (await house.House.DoAsync(complaint.Id, To("Service"))).Should()
            .BeEquivalentTo(new { Department = "Lab", Owner = (string?)null, TransferCount = 2, EscalationLevel = 1 });
        (await house.House.EventsAsync<Escalated>(complaint.Id)).Should().ContainSingle().Which.Why.Should()
            .Be("transferred 2 times already");
    }

    [Fact]
    public async Task A_person_may_be_named_instead()
    {
        using var house = new RoutingHouse(Rules);
        Complaint complaint = await house.ReceiveAsync();

        (await house.House.DoAsync(complaint.Id, To(null, "eve"))).Should()
            .BeEquivalentTo(new { Department = "Quality", Owner = "eve", TransferCount = 1 });
    }

    [Theory]
    [InlineData("Qualty", null, "CF3028")]
    [InlineData("quality", null, "CF3116")]
    [InlineData("Quality", "ann", "CF3116")]
    [InlineData(null, "eve", "CF3029")]
    [InlineData(null, null, "CF3004")]
    public async Task Where_it_cannot_go_is_refused(string? department, string? owner, string code)
    {
        using var house = new RoutingHouse(Rules);
        Complaint complaint = await house.ReceiveAsync("It is broken.", null, "eve");

        ActionOutcome outcome = await house.House.ActAsync(complaint.Id, To(department, owner));

        outcome.Refusals.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public async Task People_give_neither_a_complaint_nor_a_task_to_a_department_that_the_rules_do_not_have()
    {
        using var house = new RoutingHouse(Rules);
        Complaint complaint = await house.ReceiveAsync();

        ActionOutcome assigned = await house.House.ActAsync(complaint.Id, new Assign { Department = "Qualty" });
        ActionOutcome tasked = await house.House.ActAsync(
            complaint.Id, new AddTask("look") { Department = "Qualty", DueAt = TestHouse.Start.AddDays(1) });

        assigned.Refusals.Concat(tasked.Refusals).Should().HaveCount(2).And.AllSatisfy(refusal =>
        {
            (refusal.Code, refusal.Field).Should().Be(("CF3028", "department"));
            refusal.Remedy.Should().Contain("Quality");
        });
        (await house.House.ReceiveAsync(TestHouse.Kettle() with { Department = "Qualty" })).Department.Should()
            .Be("Qualty", "a complaint is heard whatever department it names");
    }

    [Fact]
    public async Task A_transfer_needs_a_reason_and_its_data()
    {
        using var house = new RoutingHouse(Rules);
        Complaint complaint = await house.ReceiveAsync();

        (await house.House.ActAsync(complaint.Id, new Transfer { Department = "Lab" })).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3004");
        (await house.House.ActAsync(complaint.Id, new CustomAction("Transfer"))).Refusals.Should().ContainSingle().Which.Code.Should()
            .Be("CF3014");
    }

    [Fact]
    public async Task Without_routing_a_complaint_is_transferred_twice_as_well()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with { Department = "A" });
        await house.DoAsync(complaint.Id, To("B"));
        await house.DoAsync(complaint.Id, To("C"));

        (await house.DoAsync(complaint.Id, To("D"))).Should()
            .BeEquivalentTo(new { Department = "C", TransferCount = 2, EscalationLevel = 1 });
    }
}
