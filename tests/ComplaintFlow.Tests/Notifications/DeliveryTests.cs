using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>Each delivery has its own retries and its own end, whatever becomes of the others.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_channel_that_is_down_for_days_delays_no_other_and_repeats_nothing()
    {
        var hook = new FakeChannel { Endpoints = ["orders"], Answer = _ => DeliveryResult.Unavailable("503") };
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel("hook", _ => hook));
        string id = (await house.ReceiveAsync()).Id.ToString();
        await house.SendAllAsync();

        house.Channel.Sent.Should().ContainSingle("the other channel has it at once");
        await PassAsync(house, TimeSpan.FromDays(2), TimeSpan.FromMinutes(10));
        house.Channel.Sent.Should().ContainSingle("and never again");
        hook.Tries.Should().BeInRange(5, 9, "the hook goes by its own schedule");
        hook.Answer = _ => DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromDays(1), TimeSpan.FromMinutes(10));
        hook.Taken.Should().ContainSingle().Which.Notice.Id.Should().Be($"{id}-1-0");
        house.Channel.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task Each_endpoint_has_a_lane_and_the_notices_of_a_complaint_keep_their_order_in_it()
    {
        var hook = new FakeChannel { Endpoints = ["up", "down"] };
        hook.Answer = delivery => delivery.Endpoint == "down" ? DeliveryResult.Unavailable("503") : DeliveryResult.Delivered;
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel("hook", _ => hook));
        ComplaintId id = (await house.ReceiveAsync()).Id;
        for (int i = 1; i <= 3; i++)
            await house.DoAsync(id, new Respond { Text = $"answer {i}" }, People.Owner);
        await house.SendAllAsync();

        hook.Taken.Should().HaveCount(4).And.OnlyContain(delivery => delivery.Endpoint == "up");
        hook.Answer = _ => DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromDays(3), TimeSpan.FromHours(1));
        foreach (string endpoint in hook.Endpoints)
            hook.Taken.Where(delivery => delivery.Endpoint == endpoint).Select(delivery => delivery.Notice.Version).Should()
                .Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task The_end_of_the_schedule_is_a_dead_letter_of_this_endpoint_alone()
    {
        var hook = new FakeChannel { Endpoints = ["a", "b"] };
        hook.Answer = delivery => delivery.Endpoint == "a" ? DeliveryResult.Failed("500") : DeliveryResult.Delivered;
        using var house = new TestHouse(
            """{ "Notifications": { "Channels": { "hook": { "Retry": ["1s", "2s"] } } } }""",
            builder => builder.AddNotificationChannel("hook", _ => hook));
        await house.ReceiveAsync();
        await PassAsync(house, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1));

        DeadLetter dead = (await DeadAsync(house)).Should().ContainSingle().Subject;
        (dead.Message.Channel, dead.Message.Endpoint, dead.Attempts, dead.Reason).Should().Be(("hook", "a", 3, "500"));
        hook.Answer = _ => DeliveryResult.Delivered;
        await house.Outbox.ResendAsync(ComplaintKey.DefaultTenant, [dead.Message.Id], house.Clock.Now, default);
        await house.SendAllAsync();
        hook.Taken.Select(delivery => delivery.Endpoint).Should().BeEquivalentTo("b", "a");
        hook.Taken.Select(delivery => delivery.Notice.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task What_will_never_be_taken_is_given_up_at_once()
    {
        var hook = new FakeChannel { Answer = _ => DeliveryResult.Rejected("410") };
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel("hook", _ => hook));
        await house.ReceiveAsync();
        await PassAsync(house, TimeSpan.FromDays(4), TimeSpan.FromHours(1));

        hook.Tries.Should().Be(1);
        (await DeadAsync(house)).Should().ContainSingle().Which.Reason.Should().Be("410");
    }

    [Fact]
    public async Task An_endpoint_that_asks_for_time_gets_it()
    {
        var hook = new FakeChannel { Answer = _ => DeliveryResult.Unavailable("429", TimeSpan.FromMinutes(7)) };
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel("hook", _ => hook));
        await house.ReceiveAsync();
        await house.SendAllAsync();

        await PassAsync(house, TimeSpan.FromMinutes(7) - TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        hook.Tries.Should().Be(1, "the schedule would have tried after 5 seconds");
        await PassAsync(house, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        hook.Tries.Should().Be(2);
    }

    [Fact]
    public async Task What_a_channel_postpones_is_no_attempt_however_often()
    {
        var hook = new FakeChannel { Answer = _ => DeliveryResult.Postponed("RateLimited", TimeSpan.FromMinutes(1)) };
        using var house = new TestHouse(
            """{ "Notifications": { "Channels": { "hook": { "Retry": ["1s"] } } } }""",
            builder => builder.AddNotificationChannel("hook", _ => hook));
        await house.ReceiveAsync();
        await PassAsync(house, TimeSpan.FromHours(1), TimeSpan.FromSeconds(30));
        hook.Tries.Should().BeInRange(58, 62, "it is due again after each minute");
        hook.Answer = _ => DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));

        hook.Taken.Should().ContainSingle().Which.Attempt.Should().Be(1);
        house.Logs.All.Should().NotContain(log => log.Id == 1108);
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_spared_and_everything_comes_when_it_is_back()
    {
        var hook = new FakeChannel { Answer = _ => DeliveryResult.Unavailable("ConnectionRefused") };
        using var house = new TestHouse(
            """{ "Notifications": { "Channels": { "hook": { "Retry": ["1m", "1m", "1m", "1m"] } } } }""",
            builder => builder.AddNotificationChannel("hook", _ => hook));
        for (int i = 0; i < 50; i++)
            await house.ReceiveAsync();
        await house.SendAllAsync();

        hook.Tries.Should().Be(3, "after three of them it is known to be down");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SendAllAsync();
        hook.Tries.Should().Be(4, "one goes ahead and finds it down");
        hook.Answer = _ => DeliveryResult.Delivered;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SendAllAsync();
        hook.Taken.Select(delivery => delivery.Notice.Id).Should().HaveCount(50).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task One_delivery_that_always_fails_does_not_close_its_endpoint()
    {
        var hook = new FakeChannel();
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel("hook", _ => hook));
        string poison = (await house.ReceiveAsync()).Number;
        hook.Answer = delivery => delivery.Notice.Number == poison ? DeliveryResult.Unavailable("500") : DeliveryResult.Delivered;
        await PassAsync(house, TimeSpan.FromHours(3), TimeSpan.FromMinutes(1));
        for (int i = 0; i < 20; i++)
            await house.ReceiveAsync();
        await house.SendAllAsync();

        hook.Taken.Should().HaveCount(20);
    }

    [Fact]
    public async Task A_damaged_delivery_stops_no_other()
    {
        var hook = new FakeChannel();
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel("hook", _ => hook));
        Complaint complaint = await house.ReceiveAsync();
        var key = new ComplaintKey(ComplaintKey.DefaultTenant, complaint.Id);
        MessageLease notice = (await house.Outbox.LeaseAsync(
            new LeaseRequest(house.Clock.Now, "test", TimeSpan.FromMinutes(1), 1), default)).Single();
        var broken = new OutgoingMessage(key, "broken", MessageKind.Delivery, "Received", house.Clock.Now, "7"u8.ToArray())
        {
            Channel = "hook",
        };
        await house.Outbox.SettleAsync([new MessageOutcome(notice, LeaseDisposition.Done) { Successors = [broken] }], default);
        await house.ReceiveAsync();

        await PassAsync(house, TimeSpan.FromDays(4), TimeSpan.FromHours(1));

        hook.Taken.Should().ContainSingle();
        (await DeadAsync(house)).Should().ContainSingle().Which.Message.Id.Should().Be("broken");
    }

    [Fact]
    public async Task Without_a_channel_notices_wait_and_then_lie_among_the_dead_letters()
    {
        using var house = new TestHouse("{}", builder => builder.RemoveChannels());
        await house.ReceiveAsync();
        await PassAsync(house, TimeSpan.FromHours(1), TimeSpan.FromSeconds(10));

        (await DeadAsync(house)).Should().ContainSingle().Which.Reason.Should().Contain("NoChannel");
    }

    private static async Task<IReadOnlyList<DeadLetter>> DeadAsync(TestHouse house) =>
        await house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 100, default);

    private static async Task PassAsync(TestHouse house, TimeSpan time, TimeSpan step)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < time; passed += step)
        {
            await house.SendAllAsync();
            house.Clock.Advance(step);
        }
        await house.SendAllAsync();
    }
}
