using ComplaintFlow.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComplaintFlow.Tests.Calendars;

[Properties(Arbitrary = [typeof(Case), typeof(OpenTimePropertyTests)])]
public class OpenTimePropertyTests
{
    [Property(MaxTest = 2500)]
    public void Measuring_what_was_added_gives_it_back(Case c, TimeSpan span)
    {
        WorkingCalendar calendar = c.Compile();
        calendar.Elapsed(c.StartAt, calendar.Add(c.StartAt, span)).Should().Be(span);
        calendar.Elapsed(calendar.Add(c.StartAt, -span), c.StartAt).Should().Be(span);
    }

    [Property(MaxTest = 2500)]
    public void Adding_in_two_steps_is_adding_at_once(Case c, TimeSpan one, TimeSpan other)
    {
        WorkingCalendar calendar = c.Compile();
        calendar.Add(calendar.Add(c.StartAt, one), other).Should().Be(calendar.Add(c.StartAt, one + other));
    }

    [Property(MaxTest = 2500)]
    public void More_or_later_is_never_due_earlier(Case c, TimeSpan one, TimeSpan other)
    {
        WorkingCalendar calendar = c.Compile();
        calendar.Add(c.StartAt, one + other).Should().BeAfter(calendar.Add(c.StartAt, one));
        calendar.Add(c.StartAt + other, one).Should().BeOnOrAfter(calendar.Add(c.StartAt, one));
    }

    [Property(MaxTest = 2000)]
    public void Open_time_adds_up_over_neighbouring_spans(Case c, TimeSpan one, TimeSpan other)
    {
        WorkingCalendar calendar = c.Compile();
        (DateTimeOffset middle, DateTimeOffset end) = (c.StartAt + one, c.StartAt + one + other);
        (calendar.Elapsed(c.StartAt, middle) + calendar.Elapsed(middle, end)).Should().Be(calendar.Elapsed(c.StartAt, end));
        calendar.OpenIntervals(c.StartAt, end).Sum(range => (range.To - range.From).Ticks).Should()
            .Be(calendar.Elapsed(c.StartAt, end).Ticks);
    }

    [Property(MaxTest = 1000)]
    public void What_an_explanation_counts_adds_up_to_the_duration(Case c)
    {
        var within = new Duration(DurationUnit.WorkingTime, (c.Minutes * 60L) + 1);
        TimeRange[] pauses = new[] { new TimeRange(c.StartAt.AddDays(1), c.StartAt.AddDays(2)) };
        WorkingCalendar calendar = c.Compile();
        var stretches = Deadline.Explain(c.StartAt, within, calendar, pauses: pauses).ToList();
        stretches.Sum(stretch => stretch.Counted.Ticks).Should().Be(within.Amount * TimeSpan.TicksPerSecond);
        stretches[0].From.Should().Be(c.StartAt);
        stretches[^1].To.Should().Be(Deadline.Compute(c.StartAt, within, calendar, pauses: pauses).DueAt);
        stretches.Zip(stretches.Skip(1)).All(pair => pair.First.To == pair.Second.From).Should().BeTrue("no time is left out");
    }

    [Property(MaxTest = 2000)]
    public void Canonical_texts_are_read_back(Duration duration) => Duration.Parse(duration.ToString()).Should().Be(duration);

    public static Arbitrary<TimeSpan> Spans() => Arb.From(
        from seconds in Gen.Choose(0, 1_200_000)
        from microseconds in Gen.Choose(1, 999_999)
        select TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds(microseconds));

    public static Arbitrary<Duration> Durations() => Arb.From(
        from unit in Gen.Choose(1, 6)
        from amount in Gen.OneOf(Gen.Choose(0, 100_000), Gen.Choose(0, 100).Select(n => n * 3600))
        select new Duration((DurationUnit)unit, amount));
}
