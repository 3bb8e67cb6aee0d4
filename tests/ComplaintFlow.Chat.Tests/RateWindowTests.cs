using ComplaintFlow.Chat.Robots;
using ComplaintFlow.Chat.Sending;
using ComplaintFlow.Testing;

namespace ComplaintFlow.Chat.Tests;

public sealed class RateWindowTests
{
    [Fact]
    public void No_minute_and_no_second_has_more_messages_than_the_limit()
    {
        var clock = new DrivenClock(Notices.At);
        var window = new RateWindow(RobotTraits.Of(ChatRobotKind.Feishu).Limits, clock);
        List<(DateTimeOffset From, DateTimeOffset To)> sent = [];
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            (int left, TimeSpan wait) = window.Take();
            if (left < 0)
            {
                wait.Should().BePositive();
                clock.Advance(wait);
                continue;
            }
            DateTimeOffset from = clock.Now;
            clock.Advance(TimeSpan.FromMilliseconds(random.Next(0, 200)));
            window.Done();
            sent.Add((from, clock.Now));
            if (random.Next(4) == 0)
                clock.Advance(TimeSpan.FromMilliseconds(random.Next(0, 900)));
        }

        sent.Should().HaveCountGreaterThan(1000);
        foreach (RateLimit limit in RobotTraits.Of(ChatRobotKind.Feishu).Limits)
        {
            // Whenever a message arrives between its sending and its answer, the one that is a limit later comes a span later.
            for (int i = limit.Count; i < sent.Count; i++)
                (sent[i].From - sent[i - limit.Count].To).Should().BeGreaterThanOrEqualTo(limit.Span);
        }
    }

    [Fact]
    public void What_is_underway_counts()
    {
        var window = new RateWindow([new RateLimit(2, TimeSpan.FromMinutes(1))], new DrivenClock(Notices.At));

        window.Take().Left.Should().Be(1);
        window.Take().Left.Should().Be(0);
        window.Take().Should().Be((-1, TimeSpan.FromSeconds(1)));
        window.GiveBack();
        window.Take().Left.Should().Be(0);
    }
}
