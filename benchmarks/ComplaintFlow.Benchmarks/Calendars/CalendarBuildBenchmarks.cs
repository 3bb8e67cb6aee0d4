using BenchmarkDotNet.Attributes;
using ComplaintFlow.Calendars;

namespace ComplaintFlow.Benchmarks.Calendars;

/// <summary>What it costs to compile a calendar, with and without its first three years; and whole due instants.</summary>
[MemoryDiagnoser]
public class CalendarBuildBenchmarks
{
    private static readonly DateTimeOffset At = new(2024, 3, 4, 2, 0, 0, TimeSpan.Zero);
    private static readonly Duration SevenDays = Duration.Parse("7 working days");
    private static readonly Duration EightHours = Duration.Parse("8 working hours");

    private readonly WorkingCalendar _calendar = WorkingCalendar.Compile(Office.Definition, out _)!;

    [Benchmark]
    public WorkingCalendar Compile() => WorkingCalendar.Compile(Office.Definition, out _)!;

    [Benchmark]
    public bool Compile_and_lay_out_three_years_in_Shanghai() => WorkingCalendar.Compile(Office.Definition, out _)!.IsOpen(At);

    [Benchmark]
    public bool Compile_and_lay_out_three_years_in_New_York() =>
        WorkingCalendar.Compile(Office.Definition with { TimeZone = "America/New_York" }, out _)!.IsOpen(At);

    [Benchmark]
    public DueResult Due_in_seven_working_days() => Deadline.Compute(At, SevenDays, _calendar);

    [Benchmark]
    public DueResult Due_in_eight_working_hours() => Deadline.Compute(At, EightHours, _calendar);
}
