using System.Collections.Concurrent;
using System.Threading.Channels;
using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Hosting;

public sealed class WorkerDrainTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task As_many_messages_leave_side_by_side_as_the_options_say_and_no_more()
    {
        var channel = new SlowChannel();
        using TestHouse house = House(channel, new WorkerOptions { MaxDegreeOfParallelism = 3 });
        for (int i = 0; i < 7; i++)
            await house.ReceiveAsync();

        Task<int> round = house.Processor.ProcessOutboxAsync().AsTask();
        await channel.HasBegunAsync(3);
        channel.Begun.Should().Be(3, "the others wait for a place");
        channel.Open();

        (await round.WaitAsync(Patience)).Should().Be(14, "there are 7 notices, and a delivery of each");
        channel.Left.Should().HaveCount(7);
    }

    [Fact]
    public async Task The_messages_of_one_complaint_keep_their_order_beside_those_of_others()
    {
        var channel = new SlowChannel();
        channel.Open();
        using TestHouse house = House(channel, new WorkerOptions { MaxDegreeOfParallelism = 4 }, """
            { "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Do": { "Notify": "CaseOwner" } }, "Stop": { "To": "B" } } }, "B": { "Final": true } } } }
            """);
        var ids = new List<ComplaintId>();
        for (int i = 0; i < 20; i++)
            ids.Add((await house.ReceiveAsync()).Id);
        foreach (ComplaintId id in ids)
        {
            for (int note = 0; note < 5; note++)
                await house.FireAsync(id, "Go");
        }

        await house.SendAllAsync();

        foreach (ComplaintId id in ids)
        {
            string[] left = [.. channel.Left.Where(message => message.StartsWith($"{id}", StringComparison.Ordinal))];
            left.Should().HaveCountGreaterThanOrEqualTo(5).And.BeInAscendingOrder(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Where_the_host_stops_what_has_begun_ends_and_the_rest_is_free_at_once()
    {
        var channel = new SlowChannel();
        using TestHouse house = House(channel, new WorkerOptions { MaxDegreeOfParallelism = 2 });
        for (int i = 0; i < 5; i++)
            await house.ReceiveAsync();
        using var stop = new CancellationTokenSource();
        Task<int> round = house.Processor.ProcessOutboxAsync(stop.Token).AsTask();
        await channel.HasBegunAsync(2);

        await stop.CancelAsync();
        channel.Open();
        await round.Awaiting(one => one.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();

        channel.Left.Should().HaveCount(2);
        IReadOnlyList<MessageLease> free =
            await house.Outbox.LeaseAsync(Other(house), default);
        free.Select(lease => lease.Message.Id).Should().HaveCount(3).And.NotIntersectWith(channel.Left);
        free.Should().OnlyContain(lease => lease.Attempts == 1, "what was not begun was not tried");
    }

    [Fact]
    public async Task What_does_not_end_in_time_after_the_stop_is_given_back()
    {
        var channel = new SlowChannel();
        using TestHouse house = House(channel, new WorkerOptions { DrainTimeout = TimeSpan.FromSeconds(5) });
        await house.ReceiveAsync();
        using var stop = new CancellationTokenSource();
        Task<int> round = house.Processor.ProcessOutboxAsync(stop.Token).AsTask();
        await channel.HasBegunAsync(1);

        await stop.CancelAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(4.9));
        round.IsCompleted.Should().BeFalse("it has its time");
        house.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await round.Awaiting(one => one.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();

        (await house.Outbox.LeaseAsync(Other(house), default)).Should()
            .ContainSingle().Which.Attempts.Should().Be(2);
    }

    [Fact]
    public async Task A_message_that_takes_longer_than_its_lease_counts_as_failed()
    {
        var channel = new SlowChannel();
        using TestHouse house = House(channel, new WorkerOptions { LeaseDuration = TimeSpan.FromSeconds(10) });
        await house.ReceiveAsync();
        Task<int> round = house.Processor.ProcessOutboxAsync().AsTask();
        await channel.HasBegunAsync(1);

        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await round.WaitAsync(Patience);

        house.Logs.All.Should().ContainSingle(log => log.Id == 1108).Which.Text.Should().Contain(nameof(TaskCanceledException));
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        (await house.Outbox.LeaseAsync(Other(house), default)).Should().ContainSingle().Which.Attempts.Should().Be(2);
    }

    [Theory]
    [InlineData(0.0, 1.0, 2.0, 4.0, 60.0)]
    [InlineData(0.5, 0.75, 1.5, 3.0, 45.0)]
    public async Task Delays_are_those_of_the_channel_and_chance_shortens_them(double chance, params double[] seconds)
    {
        var channel = new RecordingChannel { Fault = _ => new TimeoutException() };
        using var house = new TestHouse(
            """{ "Notifications": { "Channels": { "test": { "Retry": ["1s", "2s", "4s", "1m"] } } } }""", builder =>
                builder.Services.Replace(ServiceDescriptor.Singleton<INotificationChannel>(channel))
                    .AddSingleton<Random>(new FixedRandom(chance))
            .Configure<WorkerOptions>(workers => workers.Jitter = 0.5));
        await house.ReceiveAsync();
        (await house.Processor.ProcessOutboxAsync()).Should().Be(2, "the notice becomes a delivery, which fails");

        foreach (double delay in seconds)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(delay) - TimeSpan.FromMilliseconds(1));
            (await house.Processor.ProcessOutboxAsync()).Should().Be(0);
            house.Clock.Advance(TimeSpan.FromMilliseconds(1));
            (await house.Processor.ProcessOutboxAsync()).Should().Be(1);
        }
        (await house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should().ContainSingle("no delay is left");
    }

    [Fact]
    public async Task Complaints_are_woken_side_by_side_each_once()
    {
        using TestHouse house = House(
            new RecordingChannel(), new WorkerOptions
            {
                MaxDegreeOfParallelism = 8, BatchSize = 50,
            }, """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Accepted", "Steps": { "late": { "At": "100%", "Escalate": true } } } } } } }""");
        var ids = new List<ComplaintId>();
        for (int i = 0; i < 300; i++)
            ids.Add((await house.ReceiveAsync()).Id);
        house.Clock.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(house.WakeAllAsync(), house.WakeAllAsync());

        foreach (ComplaintId id in ids)
            (await house.GetAsync(id)).EscalationLevel.Should().Be(1);
    }

    private static LeaseRequest Other(TestHouse house) =>
        new(house.Clock.Now, "other", TimeSpan.FromMinutes(1), 10) { Channel = "test" };

    private static TestHouse House(INotificationChannel channel, WorkerOptions options, string rules = "{}") =>
        new(rules, builder => builder.Services.Replace(ServiceDescriptor.Singleton(channel)).AddSingleton(Options.Create(options)));

    private sealed class FixedRandom(double chance) : Random
    {
        public override double NextDouble() => chance;
    }

    /// <summary>Sends nothing before it is opened.</summary>
    private sealed class SlowChannel : INotificationChannel
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Channel<string> _begun = Channel.CreateUnbounded<string>();
        private readonly ConcurrentQueue<string> _left = new();
        private int _count;

        public int Begun => Volatile.Read(ref _count);

        public IReadOnlyCollection<string> Left => _left;

        public void Open() => _open.TrySetResult();

        public async Task HasBegunAsync(int count)
        {
            for (int i = 0; i < count; i++)
                await _begun.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        }

        public async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            _begun.Writer.TryWrite(delivery.Id);
            await _open.Task.WaitAsync(cancellationToken);
            _left.Enqueue(delivery.Id);
            return DeliveryResult.Delivered;
        }
    }
}
