using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Integration;
using ComplaintFlow.RabbitMq.Tests.Broker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Tests;

/// <summary>What another system finds in its queue.</summary>
[Collection(BrokerCollection.Name)]
public sealed class DeliveredTests(BrokerFixture fixture)
{
    [SkippableFact]
    public async Task An_event_is_a_persistent_message_in_the_form_of_CloudEvents()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("form", "complaint.received.*");
        await using var host = new PublishingHost(options =>
            (options.Uri, options.Exchange, options.Source, options.TypePrefix) = (fixture.Uri, "form", "https://a.example/c", "com.example"));
        Complaint complaint = await host.ReceiveAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.SendAllAsync();

        BasicGetResult got = (await receiver.ReadAsync(queue)).Should().ContainSingle().Subject;
        IReadOnlyBasicProperties properties = got.BasicProperties;
        string id = $"{complaint.Id}-1-e0";
        got.RoutingKey.Should().Be("complaint.received.v1");
        (properties.Persistent, properties.MessageId, properties.Type, properties.ContentType, properties.ContentEncoding).Should()
            .Be((true, id, "com.example.complaint.received.v1", "application/json", "utf-8"));
        properties.Timestamp.UnixTime.Should().Be(complaint.ReceivedAt.ToUnixTimeSeconds());
        properties.Headers!.ToDictionary(static one => one.Key, static one => Encoding.UTF8.GetString((byte[])one.Value!)).Should()
            .BeEquivalentTo(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["cloudEvents_specversion"] = "1.0",
                ["cloudEvents_id"] = id,
                ["cloudEvents_source"] = "https://a.example/c",
                ["cloudEvents_type"] = "com.example.complaint.received.v1",
                ["cloudEvents_subject"] = complaint.Number,
                ["cloudEvents_time"] = "2026-03-02T08:00:00.0000000+00:00",
                ["cloudEvents_partitionkey"] = complaint.Id.ToString(),
            });
        JsonNode data = JsonNode.Parse(got.Body.Span)!;
        (data["eventId"]!.GetValue<string>(), data["number"]!.GetValue<string>(), data["state"]!.GetValue<string>()).Should()
            .Be((id, complaint.Number, "Received"));
        (await host.HealthAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [SkippableFact]
    public async Task The_host_has_one_connection_and_no_more_channels_than_it_may_have()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("few");
        string[] before = Lines(fixture.Broker.Control("list_connections pid"));
        await using var host = new PublishingHost(
            options => (options.Uri, options.Exchange, options.MaxChannels) = (fixture.Uri, "few", 2),
            more: static builder => builder.Services.Configure<Hosting.WorkerOptions>(static workers => workers.MaxDegreeOfParallelism = 16));
        for (int i = 0; i < 40; i++)
            await host.ReceiveAsync();
        await host.SendAllAsync();

        (await receiver.ReadAsync(queue)).Should().HaveCountGreaterThan(80);
        string[] own = [.. Lines(fixture.Broker.Control("list_connections pid")).Except(before, StringComparer.Ordinal)];
        own.Should().ContainSingle();
        Lines(fixture.Broker.Control("list_channels connection")).Count(one => one == own[0]).Should().BeInRange(1, 2);
    }

    [SkippableFact]
    public async Task The_routing_key_follows_the_pattern()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("keys", "a.default.complaint.withdrawn.v1");
        await using var host = new PublishingHost(options =>
            (options.Uri, options.Exchange, options.RoutingKey) = (fixture.Uri, "keys", "a.{tenant}.{type}"),
            rules: """{ "Events": { "Publishers": { "rabbitmq": { "Types": ["complaint.withdrawn.v1"] } } } }""");
        Complaint complaint = await host.ReceiveAsync();
        await host.DoAsync(complaint, new Withdraw { Reason = "r" }, Roles.Complainant);
        await host.SendAllAsync();

        (await receiver.ReadAsync(queue)).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task The_exchange_is_declared_where_that_is_asked_for_only()
    {
        await using (var host = new PublishingHost(options => (options.Uri, options.Exchange) = (fixture.Uri, "mine")))
        {
            await host.ReceiveAsync();
            await host.SendAllAsync();
            host.Logs.All.Should().ContainSingle(static log => log.Id == 1108).Which.Text.Should().Contain("404");
            (await host.HealthAsync()).Status.Should().Be(HealthStatus.Degraded);
        }
        fixture.Broker.Control("list_exchanges name").Should().NotContain("mine");

        await using var declaring = new PublishingHost(options =>
            (options.Uri, options.Exchange, options.DeclareExchange) = (fixture.Uri, "mine", true));
        await declaring.ReceiveAsync();
        await declaring.SendAllAsync();

        Lines(fixture.Broker.Control("list_exchanges name type durable auto_delete")).Should().Contain("mine\ttopic\ttrue\tfalse");
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("mine");
        await declaring.FinishAsync();
        (await receiver.ReadAsync(queue)).Should().NotBeEmpty();
    }

    [SkippableFact]
    public async Task An_event_that_no_queue_takes_is_seen_and_comes_when_one_is_bound()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        await receiver.ExchangeAsync("unbound");
        await using var host = new PublishingHost(options => (options.Uri, options.Exchange) = (fixture.Uri, "unbound"));
        Complaint complaint = await host.ReceiveAsync();
        await host.SendAllAsync();

        host.Logs.All.Should().ContainSingle(static log => log.Id == 1108).Which.Text.Should().Contain("rabbitmq").And.Contain("NO_ROUTE");
        HealthReportEntry health = await host.HealthAsync();
        (health.Status, health.Data["reason"]).Should().Be((HealthStatus.Degraded, "NO_ROUTE"));
        health.Tags.Should().Equal("ready");

        string queue = await receiver.QueueAsync("unbound");
        await host.PassAsync(TimeSpan.FromSeconds(5));
        List<BasicGetResult> got = await receiver.ReadAsync(queue);
        got[0].BasicProperties.MessageId.Should().Be($"{complaint.Id}-1-e0");
        got.Should().HaveCountGreaterThan(1, "the later ones of the complaint have waited for it");
        (await host.HealthAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [SkippableFact]
    public async Task A_queue_that_is_full_and_refuses_is_seen()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.FullQueueAsync("full");
        await using var host = new PublishingHost(options => (options.Uri, options.Exchange) = (fixture.Uri, "full"));
        await host.ReceiveAsync();
        await host.SendAllAsync();

        (await receiver.ReadAsync(queue)).Should().HaveCount(1);
        host.Logs.All.Should().ContainSingle(static log => log.Id == 1108).Which.Text.Should().Contain("Nacked");
        (await host.HealthAsync()).Data["reason"].Should().Be("Nacked");
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
