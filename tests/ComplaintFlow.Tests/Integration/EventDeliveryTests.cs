using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Integration;

/// <summary>Events leave in their order, whatever fails, and what fails is seen.</summary>
public sealed class EventDeliveryTests
{
    private const string Quick = """ "Events": { "Publishers": { "bus": { "Retry": ["1s", "2s"] } } } """;

    [Fact]
    public async Task The_events_of_a_complaint_wait_for_one_that_fails_and_those_of_others_do_not()
    {
        using var house = new EventHouse();
        Complaint stuck = await house.House.ReceiveAsync(), free = await house.House.ReceiveAsync();
        house.Bus.Answer = one => one.ComplaintId == stuck.Id && one.Type == IntegrationEventTypes.Received
            ? DeliveryResult.Failed("NO_ROUTE") : DeliveryResult.Delivered;
        foreach (Complaint one in new[] { stuck, free })
            await house.DoAsync(one, People.Complainant, new Withdraw { Reason = "r" });
        await house.House.SendAllAsync();

        house.TypesOf(free).Should().Equal("received", "classified", "withdrawn", "closed");
        house.Bus.Tried.Where(one => one.ComplaintId == stuck.Id).Should().ContainSingle();
        house.Bus.Answer = static _ => DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromSeconds(5));
        house.TypesOf(stuck).Should().Equal("received", "classified", "withdrawn", "closed");
        house.Bus.Tried.Where(one => one.ComplaintId == stuck.Id).Take(2).Select(static one => (one.Id, one.Attempt)).Should()
            .Equal(($"{stuck.Id}-1-e0", 1), ($"{stuck.Id}-1-e0", 2));
    }

    [Fact]
    public async Task An_event_that_is_given_up_holds_up_its_complaint_until_it_is_sent_again()
    {
        using var house = new EventHouse(Quick);
        house.Bus.Answer = static _ => DeliveryResult.Failed("NO_ROUTE");
        Complaint complaint = await house.House.ReceiveAsync();
        await PassAsync(house, TimeSpan.FromSeconds(1));
        await PassAsync(house, TimeSpan.FromSeconds(2));

        DeadLetter dead = (await house.House.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should()
            .ContainSingle().Subject;
        (dead.Message.Kind, dead.Message.Channel, dead.Attempts, dead.Reason).Should().Be((MessageKind.Event, "bus", 3, "NO_ROUTE"));
        house.House.Logs.All.Should().ContainSingle(static log => log.Id == 1109);
        house.Bus.Answer = static _ => DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromDays(30));
        house.Bus.Taken.Should().BeEmpty("what came later must not be seen before it");

        await house.House.Outbox.ResendAsync(ComplaintKey.DefaultTenant, [dead.Message.Id], house.House.Clock.Now, default);
        await house.House.SendAllAsync();
        house.TypesOf(complaint)[..2].Should().Equal("received", "classified");
    }

    [Fact]
    public async Task What_a_publisher_will_never_take_is_given_up_at_once()
    {
        using var house = new EventHouse();
        house.Bus.Answer = static _ => DeliveryResult.Rejected("TooLarge");
        await house.House.ReceiveAsync();
        await house.House.SendAllAsync();

        house.Bus.Tried.Should().ContainSingle();
        (await house.House.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_publisher_that_is_down_delays_neither_another_one_nor_a_notice()
    {
        var other = new RecordingPublisher();
        using var house = new EventHouse(
            """ "Events": { "Publishers": { "bus": {}, "other": {} } } """, builder => builder.AddEventPublisher("other", _ => other));
        house.Bus.Answer = static _ => DeliveryResult.Unavailable("ConnectionError");
        await house.House.ReceiveAsync();
        await house.House.SendAllAsync();

        house.Bus.Tried.Should().ContainSingle();
        other.Taken.Should().HaveCountGreaterThan(2);
        house.House.Channel.Sent.Should().NotBeEmpty();
    }

    [Fact]
    public async Task After_an_outage_events_wait_no_longer_than_it_lasted()
    {
        using var house = new EventHouse();
        house.Bus.Answer = static _ => DeliveryResult.Unavailable("ConnectionError");
        Complaint complaint = await house.House.ReceiveAsync();
        DateTimeOffset began = house.House.Clock.Now;
        await house.House.SendAllAsync();
        foreach (TimeSpan outage in new[] { TimeSpan.FromMinutes(10), TimeSpan.FromHours(5), TimeSpan.FromHours(20) })
        {
            while (house.House.Clock.Now < began + outage)
                await PassAsync(house, TimeSpan.FromSeconds(30));
            DateTimeOffset back = house.House.Clock.Now;
            int tried = house.Bus.Tried.Count;
            while (house.Bus.Tried.Count == tried)
                await PassAsync(house, TimeSpan.FromSeconds(30));
            (house.House.Clock.Now - back).Should().BeLessThan(outage * 1.2, "the delays grow no faster than the time that has passed");
        }
        house.Bus.Answer = static _ => DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromDays(1));
        house.TypesOf(complaint).Should().NotBeEmpty();
        (await house.House.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_event_that_throws_is_tried_again_and_what_it_said_is_not_logged()
    {
        using var house = new EventHouse();
        house.Bus.Answer = static _ => throw new InvalidOperationException("s3cret");
        await house.House.ReceiveAsync();
        await house.House.SendAllAsync();
        house.Bus.Answer = static _ => DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromSeconds(5));

        house.Bus.Taken.Should().NotBeEmpty();
        house.House.Logs.All.Should().ContainSingle(static log => log.Id == 1108).Which.Text.Should().NotContain("s3cret");
    }

    [Fact]
    public async Task A_publisher_may_use_scoped_services_and_a_second_call_changes_nothing()
    {
        using var house = new TestHouse($"{{ {EventHouse.On} }}", static builder =>
        {
            builder.AddEventPublisher<ScopedPublisher>("bus").AddEventPublisher<ScopedPublisher>("BUS");
            builder.Services.AddScoped<Scope>().AddSingleton<RecordingPublisher>();
        });
        await house.ReceiveAsync();
        await house.SendAllAsync();

        RecordingPublisher all = house.Get<RecordingPublisher>();
        all.Taken.Should().NotBeEmpty();
        all.Taken.Select(static one => one.Id).Should().OnlyHaveUniqueItems();
        FluentActions.Invoking(() => new TestHouse("{}", static builder =>
            builder.AddEventPublisher<ScopedPublisher>("bus").AddEventPublisher("Bus", static _ => new RecordingPublisher())))
            .Should().Throw<ArgumentException>().WithMessage("Another publisher has the name 'Bus'.*");
    }

    private static async Task PassAsync(EventHouse house, TimeSpan span)
    {
        house.House.Clock.Advance(span);
        await house.House.SendAllAsync();
    }

    private sealed class Scope
    {
        public int Used { get; set; }
    }

    private sealed class ScopedPublisher(Scope scope, RecordingPublisher all) : IEventPublisher
    {
        public ValueTask<DeliveryResult> PublishAsync(IntegrationEvent published, CancellationToken cancellationToken)
        {
            scope.Used++.Should().Be(0, "each event has its own scope");
            return all.PublishAsync(published, cancellationToken);
        }
    }
}
