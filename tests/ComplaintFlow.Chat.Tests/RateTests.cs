using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Tests;

public sealed class RateTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task The_last_message_waits_for_others_and_takes_them_along()
    {
        await using Bench bench = await Bench.OpenAsync();
        await bench.SendAsync(19);

        Task<DeliveryResult>[] waiting = [bench.SendAsync("a"), bench.SendAsync("b\nb"), bench.SendAsync("c")];
        bench.Clock.Advance(Wait - TimeSpan.FromTicks(1));
        bench.Chat.All.Should().HaveCount(19);
        bench.Clock.Advance(TimeSpan.FromTicks(1));

        (await Task.WhenAll(waiting)).Should().OnlyContain(result => result.Status == DeliveryStatus.Delivered);
        bench.Texts().Skip(19).Should().Equal("3 notices:\n• a\n• b\nb\n• c");
        bench.Logs.All.Should().ContainSingle(entry => entry.Id == 1350 && entry.Text.Contains("3 notices"));
    }

    [Fact]
    public async Task The_last_message_goes_alone_if_no_other_comes()
    {
        await using Bench bench = await Bench.OpenAsync();
        await bench.SendAsync(19);

        Task<DeliveryResult> last = bench.SendAsync("last");
        bench.Clock.Advance(Wait);

        (await last).Status.Should().Be(DeliveryStatus.Delivered);
        bench.Texts().Last().Should().Be("last");
    }

    [Fact]
    public async Task What_comes_when_nothing_is_left_fails_until_there_is_room()
    {
        await using Bench bench = await Bench.OpenAsync();
        await bench.SendAsync(19);
        Task<DeliveryResult> last = bench.SendAsync("last");
        bench.Clock.Advance(Wait);
        await last;

        DeliveryResult refused = await bench.SendAsync("too many");

        (refused.Status, refused.Reason, refused.RetryAfter).Should()
            .Be((DeliveryStatus.Postponed, "RateLimited", TimeSpan.FromSeconds(55)));
        bench.Clock.Advance(TimeSpan.FromSeconds(55) - TimeSpan.FromTicks(1));
        (await bench.SendAsync("too early")).Reason.Should().Be("RateLimited");
        bench.Clock.Advance(TimeSpan.FromTicks(1));
        (await bench.SendAsync("again")).Status.Should().Be(DeliveryStatus.Delivered);
        bench.Chat.All.Should().HaveCount(21);
    }

    [Fact]
    public async Task A_failure_is_that_of_all_that_went_together()
    {
        await using Bench bench = await Bench.OpenAsync();
        await bench.SendAsync(19);
        bench.Chat.AnswersWith("""{"errcode":45009}""");

        Task<DeliveryResult>[] waiting = [bench.SendAsync("a"), bench.SendAsync("b")];
        bench.Clock.Advance(Wait);

        (await Task.WhenAll(waiting)).Should()
            .OnlyContain(result => result.Status == DeliveryStatus.Unavailable && result.Reason == "45009");
    }

    [Fact]
    public async Task Nothing_is_cut_from_what_goes_together()
    {
        await using Bench bench = await Bench.OpenAsync();
        await bench.SendAsync(19);
        string half = new('x', 2100);

        Task<DeliveryResult> first = bench.SendAsync(half), second = bench.SendAsync(half), third = bench.SendAsync("c");
        bench.Clock.Advance(Wait);

        (await second).Reason.Should().Be("RateLimited", "both do not fit into one message");
        (await Task.WhenAll(first, third)).Should().OnlyContain(result => result.Status == DeliveryStatus.Delivered);
        bench.Texts().Last().Should().Be($"2 notices:\n• {half}\n• c");
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_others_alone()
    {
        await using Bench bench = await Bench.OpenAsync();
        await bench.SendAsync(19);
        using var stop = new CancellationTokenSource();

        Task<DeliveryResult> first = bench.SendAsync("a", stop.Token), second = bench.SendAsync("b");
        await stop.CancelAsync();
        await first.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        bench.Clock.Advance(Wait);

        (await second).Status.Should().Be(DeliveryStatus.Delivered);
        bench.Texts().Last().Should().Be("b");
    }

    [Fact]
    public async Task If_all_give_up_nothing_is_sent_and_another_may_be()
    {
        await using Bench bench = await Bench.OpenAsync();
        await bench.SendAsync(19);
        using var stop = new CancellationTokenSource();

        Task<DeliveryResult> given = bench.SendAsync("a", stop.Token);
        await stop.CancelAsync();
        await given.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        bench.Clock.Advance(Wait);
        Task<DeliveryResult> next = bench.SendAsync("b");
        bench.Clock.Advance(Wait);

        (await next).Status.Should().Be(DeliveryStatus.Delivered);
        bench.Texts().Last().Should().Be("b");
        bench.Chat.All.Should().HaveCount(20);
    }

    [Fact]
    public async Task Without_time_to_gather_the_last_message_goes_at_once()
    {
        await using Bench bench = await Bench.OpenAsync(configure: options => options.GatherFor = TimeSpan.Zero);

        await bench.SendAsync(20);

        (await bench.SendAsync("21")).Reason.Should().Be("RateLimited");
    }

    [Fact]
    public async Task Each_robot_has_limits_of_its_own()
    {
        await using Bench bench = await Bench.OpenAsync(configure: options =>
        {
            options.GatherFor = TimeSpan.Zero;
            options.Robots["other"] = options.Robots["group"];
        });
        await bench.SendAsync(20);

        (await bench.Channel.SendAsync(Notices.One().To("other"), default)).Status.Should().Be(DeliveryStatus.Delivered);
    }

    [Fact]
    public async Task Feishu_takes_five_a_second()
    {
        await using Bench bench = await Bench.OpenAsync(ChatRobotKind.Feishu);
        await bench.SendAsync(4);

        Task<DeliveryResult> fifth = bench.SendAsync("5"), sixth = bench.SendAsync("6");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));

        (await Task.WhenAll(fifth, sixth)).Should().OnlyContain(result => result.Status == DeliveryStatus.Delivered);
        bench.Chat.All.Should().HaveCount(5);
    }
}
