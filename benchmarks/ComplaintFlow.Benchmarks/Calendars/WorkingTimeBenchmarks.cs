using BenchmarkDotNet.Attributes;
using ComplaintFlow.Calendars;

namespace ComplaintFlow.Benchmarks.Calendars;

/// <summary>Adding and measuring open time, for an hour, two weeks of minutes and a working year.</summary>
[MemoryDiagnoser]
public class WorkingTimeBenchmarks
{
    private readonly WorkingCalendar _calendar = WorkingCalendar.Compile(Office.Definition, out _)!;
    private readonly DateTimeOffset[] _starts = Office.Instants();
    private readonly DateTimeOffset[] _ends = Office.Instants();
    private DayByDay _baseline = null!;
    private TimeSpan _span;
    private int _next;

    /// <summary>60: an hour; 20,160: fourteen times 24 hours; 112,500: 250 working days.</summary>
    [Params(60, 20_160, 112_500)]
    public int Minutes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _baseline = Office.Baseline(_calendar);
        _span = TimeSpan.FromMinutes(Minutes);
        for (int i = 0; i < _starts.Length; i++)
        {
            _ends[i] = _calendar.Add(_starts[i], _span);
            if (_baseline.Add(_starts[i], _span) != _ends[i]
                || _baseline.Elapsed(_starts[i], _ends[i]) != _calendar.Elapsed(_starts[i], _ends[i]))
                throw new InvalidOperationException("The two algorithms differ.");
        }
    }

    [Benchmark(Baseline = true)]
    public DateTimeOffset Add_day_by_day() => _baseline.Add(_starts[Next()], _span);

    [Benchmark]
    public DateTimeOffset Add() => _calendar.Add(_starts[Next()], _span);

    [Benchmark]
    public TimeSpan Elapsed_day_by_day()
    {
        int i = Next();
        return _baseline.Elapsed(_starts[i], _ends[i]);
    }

    [Benchmark]
    public TimeSpan Elapsed()
    {
        int i = Next();
        return _calendar.Elapsed(_starts[i], _ends[i]);
    }

    private int Next() => _next = (_next + 1) & (_starts.Length - 1);
}
