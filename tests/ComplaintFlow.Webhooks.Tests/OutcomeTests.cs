using System.Net;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Webhooks.Tests;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData(200, DeliveryStatus.Delivered)]
    [InlineData(202, DeliveryStatus.Delivered)]
    [InlineData(204, DeliveryStatus.Delivered)]
    [InlineData(304, DeliveryStatus.Failed)]
    [InlineData(400, DeliveryStatus.Failed)]
    [InlineData(401, DeliveryStatus.Failed)]
    [InlineData(404, DeliveryStatus.Failed)]
    [InlineData(408, DeliveryStatus.Failed)]
    [InlineData(410, DeliveryStatus.Rejected)]
    [InlineData(429, DeliveryStatus.Unavailable)]
    [InlineData(500, DeliveryStatus.Unavailable)]
    [InlineData(502, DeliveryStatus.Unavailable)]
    [InlineData(503, DeliveryStatus.Unavailable)]
    [InlineData(504, DeliveryStatus.Unavailable)]
    public async Task The_status_of_the_answer_decides(int status, DeliveryStatus expected)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answers(status);
        using var bench = new Bench(receiver.Address.ToString());

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason, result.RetryAfter).Should()
            .Be((expected, expected == DeliveryStatus.Delivered ? null : $"{status}", null));
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "Mon, 02 Mar 2026 09:03:00 GMT", 120)]
    [InlineData(502, "0", null)]
    [InlineData(504, "Mon, 02 Mar 2026 08:00:00 GMT", null)]
    [InlineData(429, "86401", 86400)]
    [InlineData(429, "99999999999999999999", 86400)]
    [InlineData(503, "Fri, 01 Jan 2100 00:00:00 GMT", 86400)]
    [InlineData(503, "soon", null)]
    [InlineData(503, "-5", null)]
    [InlineData(400, "120", null)]
    public async Task Retry_After_counts_in_seconds_and_as_a_date_up_to_a_day(int status, string header, int? seconds)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answers(status, ("Retry-After", header));
        using var bench = new Bench(receiver.Address.ToString());

        (await bench.SendAsync()).RetryAfter.Should().Be(seconds is { } known ? TimeSpan.FromSeconds(known) : null);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_a_failure_and_is_not_followed(int status)
    {
        await using Receiver receiver = await Receiver.StartAsync(), behind = await Receiver.StartAsync();
        receiver.Answers(status, ("Location", behind.Address.ToString()));
        using var bench = new Bench(receiver.Address.ToString());

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason).Should().Be((DeliveryStatus.Failed, $"{status}"));
        behind.All.Should().BeEmpty();
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_is_unavailable()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.NeverAnswers();
        using var bench = new Bench(receiver.Address.ToString(), configure: options => options.Timeout = TimeSpan.FromSeconds(3));

        Task<DeliveryResult> sending = bench.SendAsync();
        await receiver.ArrivalAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(2.9));
        sending.IsCompleted.Should().BeFalse();
        bench.Clock.Advance(TimeSpan.FromSeconds(0.1));

        DeliveryResult result = await sending;
        (result.Status, result.Reason).Should().Be((DeliveryStatus.Unavailable, "Timeout"));
    }

    [Fact]
    public async Task A_host_that_stops_is_no_outcome()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.NeverAnswers();
        using var bench = new Bench(receiver.Address.ToString());
        using var stop = new CancellationTokenSource();

        Task<DeliveryResult> sending = bench.SendAsync(cancellationToken: stop.Token);
        await receiver.ArrivalAsync();
        await stop.CancelAsync();

        await sending.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Nobody_at_the_address_is_unavailable_and_the_reason_names_no_address()
    {
        string url;
        await using (Receiver receiver = await Receiver.StartAsync())
            url = receiver.Address.ToString();
        using var bench = new Bench(url);

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason).Should().Be((DeliveryStatus.Unavailable, "ConnectionError"));
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_unavailable()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        using var bench = new Bench(receiver.Address.ToString());

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Unavailable);
    }

    [Fact]
    public async Task The_body_of_an_answer_is_not_waited_for()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answer = async context =>
        {
            await context.Response.StartAsync();
            await context.Response.Body.FlushAsync();
            var gone = new TaskCompletionSource();
            await using CancellationTokenRegistration given = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        };
        using var bench = new Bench(receiver.Address.ToString());

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_gets_nothing_for_a_day_and_then_again()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answers(410);
        using var bench = new Bench(receiver.Address.ToString());

        (await bench.SendAsync()).Reason.Should().Be("410");
        receiver.Answers(200);
        bench.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        DeliveryResult later = await bench.SendAsync(Notices.One("0197-4-0"));

        (later.Status, later.Reason).Should().Be((DeliveryStatus.Rejected, "Disabled"));
        receiver.All.Should().ContainSingle();
        bench.Disabled.Names.Should().Equal("shop");
        bench.Logs.All.Should().ContainSingle(entry => entry.Id == 1300 && entry.Level == LogLevel.Warning);

        bench.Clock.Advance(TimeSpan.FromTicks(1));
        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);
        bench.Disabled.Names.Should().BeEmpty();
    }

    [Fact]
    public async Task A_delivery_to_an_endpoint_that_was_removed_is_rejected()
    {
        using var bench = new Bench($"http://{IPAddress.Loopback}/");

        (await bench.Channel.SendAsync(Notices.One().To("removed"), default)).Reason.Should().Be("UnknownEndpoint");
    }
}
