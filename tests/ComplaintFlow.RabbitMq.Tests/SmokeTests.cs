using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.RabbitMq.Tests.Broker;
namespace ComplaintFlow.RabbitMq.Tests;
[Collection(BrokerCollection.Name)]
public sealed class SmokeTests(BrokerFixture fixture)
{
    [SkippableFact]
    public async Task Smoke()
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        PrivateBroker b = fixture.Broker;
        Console.WriteLine($"started {w.Elapsed}");
        await using (Receiver r = await fixture.ReceiverAsync())
            await r.QueueAsync("x");
        Console.WriteLine($"queue {w.Elapsed}");
        b.Pause(crash: true);
        Console.WriteLine($"crashed {w.Elapsed}");
        b.Resume();
        Console.WriteLine($"resumed {w.Elapsed}");
        b.Block();
        Console.WriteLine($"blocked {w.Elapsed}");
        b.Pause();
        Console.WriteLine($"stopped {w.Elapsed}");
        b.Resume();
    }
}
