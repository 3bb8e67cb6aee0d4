using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests.Storage.Broken;

namespace ComplaintFlow.Mail.Tests.Receiving;

public sealed class MailMemoryTests
{
    private readonly DrivenClock _clock = new(MailHost.Start);
    private readonly MailMemory _memory;

    public MailMemoryTests() => _memory = new MailMemory(new YieldingStore(), _clock);

    private DateTimeOffset InAnHour => _clock.Now.AddHours(1);

    [Fact]
    public async Task What_one_holds_no_other_takes_until_it_ends_or_is_given_back()
    {
        (await _memory.TryTakeAsync("box", "one", InAnHour, default)).Should().BeTrue();
        (await _memory.TryTakeAsync("box", "one", InAnHour, default)).Should().BeTrue("it is prolonged");
        (await _memory.TryTakeAsync("box", "two", InAnHour, default)).Should().BeFalse();
        (await _memory.TryTakeAsync("box", "two", _clock.Now, default)).Should().BeFalse("nobody gives back what another one has");
        (await _memory.TryTakeAsync("other", "two", InAnHour, default)).Should().BeTrue();
        (await _memory.TryTakeAsync("box", "one", _clock.Now, default)).Should().BeFalse("it is given back");
        (await _memory.TryTakeAsync("box", "two", InAnHour, default)).Should().BeTrue();
        _clock.Advance(TimeSpan.FromHours(1));
        (await _memory.TryTakeAsync("box", "one", InAnHour, default)).Should().BeTrue();
    }

    [Fact]
    public async Task Counts_and_values_end()
    {
        (await _memory.CountAsync("a", 2, InAnHour, default)).Should().Be(2);
        (await _memory.CountAsync("a", -1, InAnHour, default)).Should().Be(1);
        await _memory.RememberAsync("a", "value", InAnHour, default);
        (await _memory.FindAsync("a", default)).Should().Be("value");
        (await _memory.FindAsync("b", default)).Should().BeNull();
        _clock.Advance(TimeSpan.FromHours(1));

        (await _memory.CountAsync("a", 1, InAnHour, default)).Should().Be(1);
        (await _memory.FindAsync("a", default)).Should().BeNull();
    }

    [Fact]
    public async Task Of_many_who_count_at_once_each_counts()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await _memory.CountAsync("a", 1, InAnHour, default))));

        (await _memory.CountAsync("a", 0, InAnHour, default)).Should().Be(100);
    }

    [Fact]
    public async Task Of_many_who_take_one_thing_one_has_it()
    {
        bool[] taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            one => Task.Run(async () => await _memory.TryTakeAsync("box", $"{one}", InAnHour, default))));

        taken.Count(static one => one).Should().Be(1);
    }

    /// <summary>Lets others act between the look and the write.</summary>
    private sealed class YieldingStore : Decorator
    {
        public override async ValueTask<ExpiringValue?> FindAsync(
            ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken)
        {
            ExpiringValue? found = await base.FindAsync(key, now, cancellationToken);
            await Task.Yield();
            return found;
        }
    }
}
