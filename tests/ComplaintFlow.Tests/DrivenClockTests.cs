using ComplaintFlow.Testing;

namespace ComplaintFlow.Tests;

public sealed class DrivenClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly DrivenClock _clock = new(Start);
    private readonly List<string> _fired = [];

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        _clock.Now.Should().Be(Start);
        _clock.Advance(TimeSpan.FromHours(1));
        _clock.GetUtcNow().Should().Be(Start.AddHours(1));
        _clock.SetTo(new DateTimeOffset(2026, 3, 2, 20, 0, 0, TimeSpan.FromHours(8)));
        _clock.Now.Should().Be(Start.AddHours(3)).And.Subject!.Value.Offset.Should().Be(TimeSpan.Zero);
        _clock.LocalTimeZone.Should().Be(TimeZoneInfo.Utc);
    }

    [Fact]
    public void It_never_goes_backwards()
    {
        _clock.Invoking(clock => clock.Advance(TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>();
        _clock.Invoking(clock => clock.SetTo(Start.AddTicks(-1))).Should().Throw<ArgumentOutOfRangeException>();
        _clock.Now.Should().Be(Start);
    }

    [Fact]
    public void Its_timestamps_measure_the_time_that_it_was_moved()
    {
        long before = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(90));
        _clock.GetElapsedTime(before).Should().Be(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_fall_due_and_see_their_due_instant()
    {
        using ITimer late = Once("late", 3), early = Once("early", 1), equal = Once("equal", 3), never = Once("never", 9);

        _clock.Advance(TimeSpan.FromMinutes(5));

        _fired.Should().Equal("early 1", "late 3", "equal 3");
        _clock.Now.Should().Be(Start.AddMinutes(5));
    }

    [Fact]
    public void A_periodic_timer_fires_at_each_of_its_instants_until_it_is_changed_or_disposed()
    {
        ITimer timer = _clock.CreateTimer(_ => Note("p"), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        _clock.Advance(TimeSpan.FromMinutes(5));
        _fired.Should().Equal("p 1", "p 3", "p 5");

        timer.Change(TimeSpan.FromMinutes(4), Timeout.InfiniteTimeSpan).Should().BeTrue();
        _clock.Advance(TimeSpan.FromMinutes(60));
        _fired.Should().HaveCount(4).And.EndWith("p 9");

        timer.Dispose();
        timer.Change(TimeSpan.Zero, TimeSpan.Zero).Should().BeFalse();
        _clock.Advance(TimeSpan.FromMinutes(60));
        _fired.Should().HaveCount(4);
    }

    [Fact]
    public void A_callback_may_make_timers_that_fire_within_the_same_move()
    {
        using ITimer outer =
            _clock.CreateTimer(_ => { Note("outer"); Once("inner", 2); }, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(3));

        _fired.Should().Equal("outer 1", "inner 3");
    }

    [Fact]
    public void A_callback_may_dispose_its_own_timer_and_others()
    {
        ITimer? self = null;
        ITimer other = Once("other", 2);
        self = _clock.CreateTimer(
            _ => { Note("self"); self!.Dispose(); other.Dispose(); }, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        _clock.Advance(TimeSpan.FromMinutes(9));

        _fired.Should().Equal("self 1");
    }

    [Fact]
    public void A_timer_that_is_due_at_once_fires_with_the_next_move_even_by_zero()
    {
        using ITimer timer = Once("now", 0);
        _fired.Should().BeEmpty();
        _clock.Advance(TimeSpan.Zero);
        _fired.Should().Equal("now 0");
    }

    [Fact]
    public void What_a_callback_throws_comes_out_of_the_move_and_later_moves_go_on()
    {
        using ITimer bad =
            _clock.CreateTimer(_ => throw new InvalidOperationException(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        using ITimer good = Once("good", 2);

        _clock.Invoking(clock => clock.Advance(TimeSpan.FromMinutes(5))).Should().Throw<InvalidOperationException>();
        _clock.Now.Should().Be(Start.AddMinutes(1));
        _clock.Advance(TimeSpan.FromMinutes(1));
        _fired.Should().Equal("good 2");
    }

    [Fact]
    public async Task Task_delay_and_periodic_timers_and_timeouts_follow_it()
    {
        var delay = Task.Delay(TimeSpan.FromDays(7), _clock);
        using var periodic = new PeriodicTimer(TimeSpan.FromHours(1), _clock);
        using var timeout = new CancellationTokenSource(TimeSpan.FromHours(2), _clock);
        ValueTask<bool> tick = periodic.WaitForNextTickAsync();

        _clock.Advance(TimeSpan.FromHours(1));
        (await tick).Should().BeTrue();
        timeout.IsCancellationRequested.Should().BeFalse();
        _clock.Advance(TimeSpan.FromHours(1));
        timeout.IsCancellationRequested.Should().BeTrue();
        delay.IsCompleted.Should().BeFalse();
        _clock.SetTo(Start.AddDays(7));
        await delay;
    }

    [Fact]
    public async Task Threads_may_make_timers_while_others_move_it()
    {
        int fired = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                _clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromTicks(i), Timeout.InfiniteTimeSpan);
                _clock.Advance(TimeSpan.FromTicks(1));
            }
        })));

        _clock.Advance(TimeSpan.FromTicks(100));
        fired.Should().Be(800);
    }

    private ITimer Once(string name, int minutes) =>
        _clock.CreateTimer(_ => Note(name), null, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);

    private void Note(string name) => _fired.Add($"{name} {(_clock.Now - Start).TotalMinutes}");
}
