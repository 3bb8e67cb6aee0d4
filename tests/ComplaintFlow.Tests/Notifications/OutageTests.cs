using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>One channel is down for a day, while ten thousand complaints come in: nothing is lost, nothing is sent twice.</summary>
public sealed class OutageTests
{
    private const int Complaints = 10_000;

    [Fact]
    public async Task A_day_without_one_channel_loses_nothing_doubles_nothing_and_holds_up_no_other()
    {
        var hook = new FakeChannel { Endpoints = ["a", "b"], Answer = _ => DeliveryResult.Unavailable("ConnectionRefused") };
        var delays = new List<TimeSpan>();
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel("hook", _ => hook));
        house.Channel.Told = notice => delays.Add(house.Clock.Now - notice.At);

        for (int i = 0; i < Complaints; i++)
        {
            await house.ReceiveAsync();
            if (i % 100 == 99)
                await PassAsync(house, TimeSpan.FromSeconds(36)); // all of them within the first hour
        }
        await PassAsync(house, TimeSpan.FromHours(1));
        long second = GC.GetTotalMemory(forceFullCollection: true);
        for (int hour = 2; hour < 24; hour++)
            await PassAsync(house, TimeSpan.FromHours(1));
        long last = GC.GetTotalMemory(forceFullCollection: true);

        hook.Tries.Should().BeLessThan(Complaints, "an endpoint that is down is spared: it is not asked for each delivery each time");
        hook.Taken.Should().BeEmpty();
        hook.Answer = _ => DeliveryResult.Delivered;
        for (int hour = 0; hour < 15; hour++)
            await PassAsync(house, TimeSpan.FromHours(1));

        foreach (string endpoint in hook.Endpoints)
            hook.Taken.Where(delivery => delivery.Endpoint == endpoint).Select(delivery => delivery.Notice.Id).Should()
                .HaveCount(Complaints).And.OnlyHaveUniqueItems();
        house.Channel.Sent.Select(sent => sent.Notice.Id).Should().HaveCount(Complaints).And.OnlyHaveUniqueItems();
        delays.Should().OnlyContain(delay => delay <= TimeSpan.FromSeconds(36), "the other channel has never waited");
        (await house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 1, default)).Should().BeEmpty();
        (await house.Outbox.GetOutboxBacklogAsync(house.Clock.Now, default)).Should().Be(new Backlog(null, 0));
        ((double)last / second).Should().BeLessThan(1.05, "what waits does not grow while it waits");
    }

    private static async Task PassAsync(TestHouse house, TimeSpan time)
    {
        await house.SendAllAsync();
        house.Clock.Advance(time);
        await house.SendAllAsync();
    }
}
