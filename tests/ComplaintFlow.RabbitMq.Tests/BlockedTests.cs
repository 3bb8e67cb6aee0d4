using System.Collections.Concurrent;
using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using ComplaintFlow.RabbitMq.Tests.Broker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Tests;

/// <summary>A broker that is short of memory takes nothing, and says so only when it gets something.</summary>
[Collection(BrokerCollection.Name)]
public sealed class BlockedTests(BrokerFixture fixture)
{
    private const int Blocked = 1462, Unblocked = 1463;

    [SkippableFact]
    public async Task A_blocked_broker_delays_no_mail_and_gets_its_events_when_it_takes_them_again()
    {
        var mail = new Mail();
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("blocked");
        await using PublishingHost host = Open("blocked", more: builder => builder.AddNotificationChannel("mail", _ => mail));
        await ConnectAsync(host);
        fixture.Broker.Block();
        try
        {
            await host.ReceiveAsync();
            Task first = host.SendAllAsync();
            await mail.SomeAsync(2);
            await host.Awaited.FirstAsync(Blocked);
            first.IsCompleted.Should().BeFalse("it waits for the broker");
            await host.ReceiveAsync();
            await host.SendAllAsync();
            await mail.SomeAsync(3);

            HealthReportEntry health = await host.HealthAsync();
            (health.Status, health.Data["reason"]).Should().Be((HealthStatus.Degraded, "Blocked"));
            host.Clock.Advance(TimeSpan.FromSeconds(10));
            await first;
            host.Logs.All.Where(static log => log.Id == 1108).Should().HaveCount(2).And.OnlyContain(
                static log => log.Text.Contains("Blocked"));
        }
        finally
        {
            fixture.Broker.Unblock();
        }
        await host.Awaited.FirstAsync(Unblocked);
        await host.FinishAsync();

        string[] ids = [.. (await receiver.ReadAsync(queue)).Select(static one => one.BasicProperties.MessageId!)];
        ids.Where(static id => id.EndsWith("-1-e0", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Should().HaveCount(3);
        (await host.HealthAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [SkippableFact]
    public async Task What_is_being_published_is_not_cancelled_when_the_host_stops()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("stopping");
        await using PublishingHost host = Open("stopping", TimeSpan.FromMinutes(4));
        await ConnectAsync(host);
        int known = (await receiver.ReadAsync(queue)).Count;
        known.Should().BePositive();
        using var stop = new CancellationTokenSource();
        Complaint complaint = await host.ReceiveAsync();
        fixture.Broker.Block();
        Task sending;
        try
        {
            sending = host.Processor.ProcessOutboxAsync(stop.Token).AsTask(); // makes the events
            await sending;
            sending = host.Processor.ProcessOutboxAsync(stop.Token).AsTask();
            await host.Awaited.FirstAsync(Blocked);
            await stop.CancelAsync();
            host.Clock.Advance(TimeSpan.FromSeconds(30)); // longer than the host waits for what it has begun
            sending.IsCompleted.Should().BeFalse();
        }
        finally
        {
            fixture.Broker.Unblock();
        }

        await sending.Invoking(static task => task).Should().ThrowAsync<OperationCanceledException>("the host stops");
        await host.FinishAsync();
        (await receiver.ReadAsync(queue)).Count(one => one.BasicProperties.MessageId == $"{complaint.Id}-1-e0").Should()
            .Be(1, "its outcome was known, so that it was not sent again");
    }

    private PublishingHost Open(string exchange, TimeSpan? timeout = null, Action<Hosting.ComplaintFlowBuilder>? more = null) => new(
        options => (options.Uri, options.Exchange, options.Timeout) = (fixture.Uri, exchange, timeout ?? options.Timeout), more: builder =>
        {
            // A lease that ends with the patience of the host would hide what is looked for here.
            builder.Services.Configure<Hosting.WorkerOptions>(static workers => workers.LeaseDuration = TimeSpan.FromMinutes(5));
            more?.Invoke(builder);
        });

    /// <summary>Publishes something, so that there is a connection: a blocked broker lets nobody in who brings something.</summary>
    private static async Task ConnectAsync(PublishingHost host)
    {
        await host.ReceiveAsync();
        await host.SendAllAsync();
    }

    /// <summary>Another channel of the host.</summary>
    private sealed class Mail : INotificationChannel
    {
        private readonly ConcurrentQueue<Delivery> _sent = new();
        private readonly SemaphoreSlim _more = new(0);

        public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            _sent.Enqueue(delivery);
            _more.Release();
            return new(DeliveryResult.Delivered);
        }

        public async Task SomeAsync(int count)
        {
            while (_sent.Count < count)
                await _more.WaitAsync();
        }
    }
}
