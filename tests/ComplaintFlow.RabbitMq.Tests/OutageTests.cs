using System.Collections.Concurrent;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.RabbitMq.Tests.Broker;
using ComplaintFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Tests;

/// <summary>
/// Several hosts publish from one store, whatever becomes of the broker: nothing is lost, repeats have the same id, and without them the
/// events of each complaint are in their order.
/// </summary>
[Collection(BrokerCollection.Name)]
public sealed class OutageTests(BrokerFixture fixture) : IAsyncDisposable
{
    private const string Rules = """{ "Events": { "Publishers": { "rabbitmq": {}, "told": {} } } }""";
    private const int Complaints = 20; // of each host

    private readonly DrivenClock _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("complaintflow-mq").FullName, "complaints.db");
    private readonly Told _told = new();
    private readonly List<PublishingHost> _hosts = [];

    public async ValueTask DisposeAsync()
    {
        foreach (PublishingHost host in _hosts)
            await host.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    [SkippableFact]
    public async Task Every_event_of_several_hosts_arrives_once_and_in_the_order_of_its_complaint()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("several");
        Open("several", 3);

        await Task.WhenAll(_hosts.Select(WorkAsync));
        await _hosts[0].FinishAsync();

        string[] ids = await ArrivedAsync(receiver, queue);
        ids.Should().OnlyHaveUniqueItems("nothing went wrong");
        MustBeWhole(ids, _hosts.Count);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_lost_when_the_broker_goes_in_the_middle(bool crash)
    {
        string exchange = crash ? "crashed" : "restarted";
        await using (Receiver before = await fixture.ReceiverAsync())
            await before.QueueAsync(exchange);
        Open(exchange, 2);
        Task work = Task.WhenAll(_hosts.Select(WorkAsync));
        await _told.SomeAsync(20);
        fixture.Broker.Pause(crash);
        await work;

        _hosts.SelectMany(static host => host.Logs.All).Should().Contain(
            static log => log.Id == 1108 && log.Text.Contains("rabbitmq"), "the broker went in the middle");
        fixture.Broker.Resume();
        await _hosts[1].FinishAsync();
        await using Receiver receiver = await fixture.ReceiverAsync();
        MustBeWhole(await ArrivedAsync(receiver, $"{exchange}-queue"), _hosts.Count);
        (await _hosts[1].HealthAsync()).Data.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_broker_that_does_not_confirm_in_time_gets_the_event_again_with_the_same_id_on_another_channel()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("frozen");
        PublishingHost host = Open("frozen", 1)[0];
        Complaint complaint = await host.ReceiveAsync();
        await host.SendAllAsync();
        await host.DoAsync(complaint, new Withdraw { Reason = "r" }, Roles.Complainant);
        string[] before = await ArrivedAsync(receiver, queue);
        fixture.Broker.Freeze();
        try
        {
            Task sending = host.SendAllAsync();
            await _told.SomeAsync(before.Length + 1); // by the other publisher, in the same round
            while (!sending.IsCompleted) // the publish is on its way, or will be in a moment
            {
                _clock.Advance(TimeSpan.FromSeconds(5));
                await Task.Yield();
            }
            await sending;
        }
        finally
        {
            fixture.Broker.Thaw();
        }

        host.Logs.All.Should().Contain(static log => log.Id == 1108 && log.Text.Contains("Timeout"));
        await host.FinishAsync();
        string[] after = await ArrivedAsync(receiver, queue);
        after.Length.Should().BeGreaterThan(after.Distinct(StringComparer.Ordinal).Count(), "the broker took it late after all");
        MustBeWhole([.. before, .. after], hosts: 0);
    }

    private List<PublishingHost> Open(string exchange, int count)
    {
        for (int i = 0; i < count; i++)
        {
            _hosts.Add(new PublishingHost(
                options => (options.Uri, options.Exchange) = (fixture.Uri, exchange), _clock,
                builder => builder.UseSqlite($"Data Source={_file}").AddEventPublisher("told", _ => _told), Rules));
        }
        return _hosts;
    }

    private static async Task WorkAsync(PublishingHost host)
    {
        for (int i = 0; i < Complaints; i++)
        {
            Complaint complaint = await host.ReceiveAsync();
            await host.DoAsync(complaint, new Respond { Text = "We look into it." }, Roles.CaseOwner);
            await host.Processor.ProcessOutboxAsync();
            await host.DoAsync(complaint, new Withdraw { Reason = "r" }, Roles.Complainant);
            await host.Processor.ProcessOutboxAsync();
        }
        await host.SendAllAsync();
    }

    private static async Task<string[]> ArrivedAsync(Receiver receiver, string queue) =>
        [.. (await receiver.ReadAsync(queue)).Select(static one => one.BasicProperties.MessageId!)];

    private void MustBeWhole(string[] ids, int hosts)
    {
        string[] first = [.. ids.Distinct(StringComparer.Ordinal)];
        first.Should().BeEquivalentTo(_told.All.Select(static one => one.Id), "nothing is lost, and nothing comes that did not happen");
        ILookup<string, string> arrived = first.ToLookup(static id => id[..32], StringComparer.Ordinal);
        if (hosts > 0)
            arrived.Should().HaveCount(hosts * Complaints);
        foreach (IGrouping<ComplaintId, IntegrationEvent> complaint in _told.All.GroupBy(static one => one.ComplaintId))
            arrived[complaint.Key.ToString()].Should().Equal(complaint.Select(static one => one.Id));
    }

    /// <summary>Another publisher, to which everything is told at once.</summary>
    private sealed class Told : IEventPublisher
    {
        private readonly ConcurrentQueue<IntegrationEvent> _all = new();
        private readonly SemaphoreSlim _more = new(0);

        public IReadOnlyList<IntegrationEvent> All => [.. _all];

        public ValueTask<DeliveryResult> PublishAsync(IntegrationEvent published, CancellationToken cancellationToken)
        {
            _all.Enqueue(published);
            _more.Release();
            return new(DeliveryResult.Delivered);
        }

        public async Task SomeAsync(int count)
        {
            while (_all.Count < count)
                await _more.WaitAsync();
        }
    }
}
