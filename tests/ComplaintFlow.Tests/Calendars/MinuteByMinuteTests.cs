using ComplaintFlow.Calendars;
using ComplaintFlow.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComplaintFlow.Tests.Calendars;

/// <summary>
/// Open time, due instants and pauses against an oracle that looks at every minute. <c>eng/soak/minutes.sh</c> runs a million cases.
/// </summary>
[Properties(Arbitrary = [typeof(Case), typeof(MinuteByMinuteTests)])]
public sealed class MinuteByMinuteTests
{
    private const int SpansOfCalendar = 4;
    private const int LongestSpan = 14 * 1440;

    /// <summary>A span to count on a calendar: where it begins, how long it is, and the ends of the pauses in it, in minutes.</summary>
    public sealed record Span(int Offset, int Minutes, int[] Marks)
    {
        public DateTime Start(Case on) => on.Start.AddMinutes(Offset);

        public IEnumerable<(DateTime From, DateTime To)> Pauses(Case on)
        {
            for (int i = 0; i < Marks.Length; i += 2)
                yield return (Start(on).AddMinutes(Math.Min(Marks[i], Marks[i + 1])), Start(on)
                    .AddMinutes(Math.Max(Marks[i], Marks[i + 1])));
        }
    }

    public static Arbitrary<Span[]> Spans() => Arb.From(Gen.ArrayOf(
        from offset in Gen.Choose(0, 4 * 1440)
        from minutes in Gen.OneOf(Gen.Choose(0, 600), Gen.Choose(0, LongestSpan))
        from pauses in Gen.Choose(0, 3)
        from marks in Gen.ArrayOf(Gen.OneOf(Gen.Choose(-600, 600), Gen.Choose(-600, LongestSpan)), pauses * 2)
        select new Span(offset, minutes, marks), SpansOfCalendar));

    [SoakProperty(20_000, perRun: SpansOfCalendar)]
    public void And_no_due_instant_differs(Case on, Span[] spans)
    {
        WorkingCalendar calendar = on.Compile();
        MinuteOracle open = new(on.Zone, on.Hours, on.Works, on.Start.Date.AddDays(-2), 24);
        MinuteOracle always = new(TimeZoneInfo.Utc, [(0, 1440)], _ => true, on.Start.Date.AddDays(-2), 24);
        foreach (Span span in spans)
            Agree(calendar, open, always, on, span);
    }

    private static void Agree(WorkingCalendar calendar, MinuteOracle open, MinuteOracle always, Case on, Span span)
    {
        (DateTime start, DateTime end) = (span.Start(on), span.Start(on).AddMinutes(span.Minutes));
        calendar.Elapsed(At(start), At(end)).TotalMinutes.Should().Be(open.Elapsed(start, end));
        calendar.IsOpen(At(start)).Should().Be(open.Elapsed(start, start.AddMinutes(1)) == 1);

        TimeRange[] pauses = [.. span.Pauses(on).Select(pause => new TimeRange(At(pause.From), At(pause.To)))];
        AgreeOnDue(open.Paused(span.Pauses(on)), DurationUnit.WorkingTime);
        AgreeOnDue(always.Paused(span.Pauses(on)), DurationUnit.Elapsed);

        void AgreeOnDue(MinuteOracle oracle, DurationUnit unit)
        {
            int minutes = oracle.Elapsed(start, end);
            if (oracle.Add(start, minutes) is { } due)
                Due(start, minutes, unit).Should().Be(due);
            if (minutes > 0)
                Due(end, -minutes, unit).Should().Be(oracle.Subtract(end, minutes));
        }

        DateTime Due(DateTime from, int minutes, DurationUnit unit) =>
            Deadline.Compute(At(from), new Duration(unit, minutes * 60L), calendar, pauses: pauses).DueAt.UtcDateTime;
    }

    private static DateTimeOffset At(DateTime utc) => new(utc);
}
