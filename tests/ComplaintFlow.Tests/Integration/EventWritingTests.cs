using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Integration;

/// <summary>Events are written with what they tell, where the rules name a publisher, and nowhere else.</summary>
public sealed class EventWritingTests
{
    [Fact]
    public async Task Without_a_publisher_in_the_rules_no_commit_has_an_event()
    {
        var store = new RecordedCommits();
        using var house = new TestHouse("{}", builder =>
            builder.UseStore(_ => store).AddEventPublisher("bus", static _ => new RecordingPublisher()));
        Complaint complaint = await house.ReceiveAsync();
        await house.DoAsync(complaint.Id, new Withdraw { Reason = "r" });

        store.Commits.Should().HaveCount(2);
        store.Commits.SelectMany(static commit => commit.Messages).Should().NotContain(static one => one.Kind == MessageKind.Event);
    }

    [Fact]
    public void Rules_without_events_have_the_hash_that_they_had_before()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard;

        JsonNode.Parse(RuleBookReader.Read(rules).OrThrow().ToJson())!.AsObject().Should().NotContain(static one => one.Key == "Events");
        HashOf(rules.EventPublisher("bus")).Should().NotBe(HashOf(rules));
        HashOf(rules.EventPublisher("bus")).Should().Be(HashOf(rules.EventPublisher("bus", static one => one with { Types = [] })));
    }

    [Fact]
    public async Task A_host_that_changes_complaints_writes_events_for_publishers_of_other_hosts()
    {
        var store = new RecordedCommits();
        using var house = new TestHouse($"{{ {EventHouse.On} }}", builder => builder.UseStore(_ => store));
        await house.ReceiveAsync();

        OutgoingMessage[] events = [.. store.Commits[0].Messages.Where(static one => one.Kind == MessageKind.Event)];
        events[0].Topic.Should().Be(IntegrationEventTypes.Received);
        events.Should().OnlyContain(one => one.Channel.Length == 0);
        await house.SendAllAsync();
        IReadOnlyList<MessageLease> waiting = await house.Outbox.LeaseAsync(
            new LeaseRequest(house.Clock.Now, "other host", TimeSpan.FromMinutes(1), 100)
            {
                Tenants = [ComplaintKey.DefaultTenant], Channel = "bus",
            }, default);
        waiting.Should().ContainSingle("the others of the complaint stand behind").Which.Message.Topic.Should()
            .Be(IntegrationEventTypes.Received);
    }

    [Fact]
    public async Task What_happens_is_told_in_its_order_with_ids_that_never_repeat()
    {
        using var house = new EventHouse();
        Complaint complaint = await EventScenarios.SettledAsync(house);
        await house.House.SendAllAsync();

        house.TypesOf(complaint).Should().Equal(
            "received", "classified", "assigned", "acknowledged", "assigned", "classified", "responded", "accepted", "offer-made",
            "final-response-sent", "settled", "resolved", "closed", "archived");
        house.Bus.Taken.Select(static one => one.Id).Should().OnlyHaveUniqueItems();
        house.Bus.Taken.Select(static one => one.Version).Should().BeInAscendingOrder();
        IntegrationEvent first = house.Bus.Taken[0];
        first.Should().BeEquivalentTo(new
        {
            Id = $"{complaint.Id}-1-e0", Tenant = "default", ComplaintId = complaint.Id, complaint.Number, Version = 1L,
            At = TestHouse.Start, Attempt = 1,
        });
        JsonNode data = JsonNode.Parse(house.Bus.Taken.Single(static one => one.Type == IntegrationEventTypes.Closed).Data.Span)!;
        (data["outcome"]!.GetValue<string>(), data["number"]!.GetValue<string>()).Should().Be(("Resolved", complaint.Number));
    }

    [Fact]
    public async Task Who_withdraws_ends_the_complaint_too()
    {
        using var house = new EventHouse();
        Complaint complaint = await house.House.ReceiveAsync();
        await house.DoAsync(complaint, People.Complainant, new Withdraw { Reason = "r" });
        await house.House.SendAllAsync();

        house.TypesOf(complaint).Should().Equal("received", "classified", "withdrawn", "closed");
    }

    [Fact]
    public async Task A_merge_is_told_when_it_is_done_and_its_end_only_if_it_was()
    {
        using var house = new EventHouse();
        Intake told = EventScenarios.Letter();
        Complaint master = await house.House.ReceiveAsync(told), other = await house.House.ReceiveAsync(told);
        await house.DoAsync(other, People.Owner, new Merge(master.Id));
        await house.DoAsync(master, People.Complainant, new Withdraw { Reason = "r" }); // so that it is not done
        await house.House.SendAllAsync();

        (await house.House.GetAsync(other.Id)).State.Should().Be("Received");
        house.TypesOf(other).Should().NotContain("merged").And.NotContain("unmerged");
    }

    [Fact]
    public async Task A_drill_is_told_to_nobody()
    {
        using var house = new EventHouse();
        await house.House.ReceiveAsync(TestHouse.Kettle() with { IsDrill = true });
        await house.House.SendAllAsync();

        house.Bus.Tried.Should().BeEmpty();
    }

    [Fact]
    public async Task A_publisher_gets_the_types_that_the_rules_name_and_nothing_else_is_written()
    {
        var store = new RecordedCommits();
        var other = new RecordingPublisher();
        using var house = new EventHouse(
            """
            "Events": { "Publishers": { "bus": { "Types": ["complaint.closed.v1"] }, "Other": { "Types": ["COMPLAINT.received.v1", "complaint.closed.v1"] } } }
            """, builder => builder.UseStore(_ => store).AddEventPublisher("OTHER", _ => other));
        Complaint complaint = await house.House.ReceiveAsync();
        await house.DoAsync(complaint, People.Complainant, new Withdraw { Reason = "r" });
        await house.House.SendAllAsync();

        house.TypesOf(complaint).Should().Equal("closed");
        other.Taken.Select(static one => EventHouse.Short(one.Type)).Should().Equal("received", "closed");
        other.Taken[1].Id.Should().Be(house.Bus.Taken[0].Id, "an event has one id wherever it goes");
        store.Commits.SelectMany(static commit => commit.Messages).Count(static one => one.Kind == MessageKind.Event).Should().Be(2);
    }

    [Fact]
    public async Task Tenants_have_their_own_publishers_and_an_event_says_whose_it_is()
    {
        using var house = new TestHouse(
            """
            { "Tenants": { "acme": { "Events": { "Publishers": { "bus": {} } } }, "silent": {} } }
            """, builder => builder.AddEventPublisher("bus", provider => provider.GetRequiredService<RecordingPublisher>())
                .Services.AddSingleton<RecordingPublisher>());
        foreach (string tenant in new[] { "default", "silent", "acme" })
            await house.Service.ForTenant(tenant).ReceiveAsync(TestHouse.Kettle(), People.Intake);
        await house.SendAllAsync();

        RecordingPublisher bus = house.Get<RecordingPublisher>();
        bus.Taken.Should().NotBeEmpty().And.OnlyContain(static one => one.Tenant == "acme");
    }

    [Fact]
    public async Task Of_complaints_of_one_person_only_those_of_many_people_are_told_to_belong_together()
    {
        using var house = new TestHouse(
            """
            { "Events": { "Publishers": { "bus": {} } }, "EarlyWarning": { "Detectors": {
                "again": { "Kind": "Repeat", "Same": "Channel", "AtLeast": 2, "Within": "30 calendar days", "Then": { "Flags": "Repeat" } } } } }
            """, builder => builder.UseSignalKey("a key of no other house"u8)
                .AddEventPublisher("bus", provider => provider.GetRequiredService<RecordingPublisher>())
                .Services.AddSingleton<RecordingPublisher>());
        Intake intake = TestHouse.Kettle() with { Complainant = new() { Contacts = [Contact.Email("li@example.com")] } };
        Complaint complaint = await house.ReceiveAsync(intake);
        await house.ReceiveAsync(intake);
        await house.SendAllAsync();

        (await house.GetAsync(complaint.Id)).Groups.Should().ContainSingle(static group => group.OfOnePerson);
        house.Get<RecordingPublisher>().Taken.Should().NotContain(static one => one.Type == IntegrationEventTypes.Linked);
    }

    [Fact]
    public async Task A_time_limit_inside_the_house_is_no_promise()
    {
        using var house = new EventHouse();
        Complaint complaint = await house.House.ReceiveAsync();
        await house.DoAsync(
            complaint, People.Owner, new AddTask("look") { Role = Roles.CaseOwner, DueAt = house.House.Clock.Now.AddHours(1) });
        house.House.Clock.Advance(TimeSpan.FromHours(2));
        await house.House.WakeAllAsync();
        await house.House.SendAllAsync();

        (await house.House.GetAsync(complaint.Id)).Clocks.Should().Contain(static clock => clock.IsInternal && clock.BreachedAt != null);
        house.TypesOf(complaint).Should().NotContain("promise-missed");
    }

    private static string HashOf(RuleBookDefinition rules) => RuleBookReader.Read(rules).OrThrow().Hash;
}
