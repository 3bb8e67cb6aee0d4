using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Routing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Routing;

public sealed class DepartmentRoutingTests
{
    private const string Standard = """{ "Preset": "standard" }""";

    [Theory]
    [InlineData("It is broken.", "QualityManagement", null)]
    [InlineData("A matter of contract.", "Executive", null)]
    [InlineData("Stuck at customs.", null, "domestic-sales-terms")]
    [InlineData("They were rude.", "Service", null)]
    [InlineData("Something else.", null, null)]
    public async Task By_its_ground_at_the_receipt(string text, string? department, string? external)
    {
        using var house = new RoutingHouse(Standard);

        Complaint complaint = await house.ReceiveAsync(text);

        complaint.Should().BeEquivalentTo(new { Department = department, ExternalProcedure = external, Owner = (string?)null });
    }

    [Fact]
    public async Task The_event_says_which_rule_named_it()
    {
        using var house = new RoutingHouse(Standard);
        Complaint quality = await house.ReceiveAsync(), shipping = await house.ReceiveAsync("Stuck at customs.");

        (await house.BasisAsync(quality.Id)).Rule.Should().StartWith("quality: Ground is ");
        (await house.House.EventsAsync<ReferredOutside>(shipping.Id)).Should().ContainSingle().Which.Rule.Should()
            .Be("shipping: Ground is ShippingFormality");
    }

    [Fact]
    public async Task One_that_is_given_stays()
    {
        using var house = new RoutingHouse(Standard);
        Complaint complaint = await house.ReceiveAsync(department: "Lab");

        complaint.Department.Should().Be("Lab");
        (await house.AcceptAsync(complaint.Id)).Department.Should().Be("Lab");
    }

    [Theory]
    [InlineData("Receipt", "Quality", "Quality")]
    [InlineData("Acceptance", null, "Quality")]
    [InlineData("None", null, null)]
    public async Task From_the_occasion_that_the_rules_name(string at, string? received, string? accepted)
    {
        using var house = new RoutingHouse(
            $$"""{ "At": "{{at}}", "Strategy": "RoundRobin", "Departments": { "Quality": { "Handlers": { "ann": {} } } }, "Rules": { "q": { "When": { "Ground": "QualityDefect" }, "Department": "Quality" } } }""");
        Complaint complaint = await house.ReceiveAsync();

        complaint.Should().BeEquivalentTo(new { Department = received, Owner = received is null ? null : "ann" });
        (await house.AcceptAsync(complaint.Id)).Should()
            .BeEquivalentTo(new { Department = accepted, Owner = accepted is null ? null : "ann" });
    }

    [Theory]
    [InlineData("{}", "Service")]
    [InlineData("""{ "At": "Receipt" }""", "Service")]
    [InlineData("""{ "At": "Acceptance" }""", null)]
    [InlineData("""{ "At": "None" }""", null)]
    public async Task The_department_that_classification_gives_needs_no_routing_rules(string routing, string? received)
    {
        using var house = new RoutingHouse(routing);
        Complaint complaint = await house.ReceiveAsync("They were rude.");

        complaint.Should().BeEquivalentTo(new { Department = received, Owner = (string?)null });
        (await house.AcceptAsync(complaint.Id)).Department.Should().Be("Service", "at the latest, it comes with the acceptance");
    }

    [Fact]
    public async Task A_handler_of_the_hosts_directory_is_chosen_without_routing_rules()
    {
        using var house = new RoutingHouse("""{ "Strategy": "LeastLoaded" }""", new Service());

        (await house.ReceiveAsync("They were rude.")).Should().BeEquivalentTo(new { Department = "Service", Owner = "ann" });
    }

    [Fact]
    public async Task Its_queue_is_one_query_by_tier_and_then_by_due_time()
    {
        using var house = new RoutingHouse(
            """{ "Strategy": "RoundRobin", "Departments": { "Quality": { "Handlers": { "ann": {} } } }, "Rules": { "q": { "When": { "Ground": "QualityDefect" }, "Department": "Quality" } } }""");
        Complaint late = await house.ReceiveAsync();
        house.House.Clock.Advance(TimeSpan.FromHours(1));
        Complaint later = await house.ReceiveAsync(), major = await house.ReceiveAsync("Broken, and on fire.");
        await house.ReceiveAsync("They were rude.");

        foreach (ComplaintQuery query in new ComplaintQuery[] { new() { Department = "Quality" }, new() { Owner = "ann" } })
        {
            Page<ComplaintSummary> queue =
                await house.House.Service.QueryAsync(query with { IsOpen = true, Order = ComplaintOrder.WorkQueue });
            queue.Items.Select(row => row.Number).Should().Equal(major.Number, late.Number, later.Number);
        }
    }

    [Fact]
    public async Task Within_a_tier_its_queue_goes_by_priority()
    {
        using var house = new RoutingHouse("{}");
        Complaint first = await house.ReceiveAsync();
        house.House.Clock.Advance(TimeSpan.FromHours(1));
        Complaint urgent = await house.ReceiveAsync(), low = await house.ReceiveAsync(), major = await house.ReceiveAsync("On fire.");
        await house.House.DoAsync(urgent.Id, new Reclassify { Priority = Priority.Urgent, Reason = "she travels tomorrow" });
        await house.House.DoAsync(low.Id, new Reclassify { Priority = Priority.Low, Reason = "there is time" });

        Page<ComplaintSummary> queue =
            await house.House.Service.QueryAsync(new ComplaintQuery { IsOpen = true, Order = ComplaintOrder.WorkQueue });

        queue.Items.Select(row => (row.Number, row.Priority)).Should().Equal(
            (major.Number, null), (urgent.Number, Priority.Urgent), (first.Number, null), (low.Number, Priority.Low));
    }

    [Fact]
    public async Task A_step_that_gives_it_to_another_department_finds_a_handler_there()
    {
        using var house = new TestHouse("""
            { "Routing": { "Strategy": "RoundRobin", "Departments": { "Service": { "Handlers": { "sam": {} } }, "Quality": { "Handlers": { "ann": {} } } } },
              "Sla": { "Always": { "Targets": { "Answer": { "Within": "1h", "Until": "FirstResponse", "Steps": { "late": { "At": "100%", "Reassign": "Quality" } } } } } } }
            """);
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Service" });

        complaint.Owner.Should().Be("sam");
        (await house.WakeAsync(complaint.Id, TimeSpan.FromHours(1)))
            .Should().Match<Complaint>(
                moved => moved.Department == "Quality" && moved.Owner == "ann" && moved.PreviousOwners.Single() == "sam");
    }

    private sealed class Service : IHandlerDirectory
    {
        public ValueTask<IReadOnlyList<Handler>> GetHandlersAsync(string department, CancellationToken cancellationToken) =>
            new([new Handler("ann")]);
    }
}
