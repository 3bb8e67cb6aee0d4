using System.Collections.Concurrent;
using System.Diagnostics;
using ComplaintFlow.Telemetry;

namespace ComplaintFlow.Tests.Telemetry;

/// <summary>Records the spans of one test. Those of others that run at the same time are neither made nor seen.</summary>
internal sealed class Spans : IDisposable
{
    private static readonly AsyncLocal<Spans?> Mine = new();

    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _ended = new();

    public Spans()
    {
        Mine.Value = this;
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ComplaintFlowTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                Mine.Value == this ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (Mine.Value == this)
                    _ended.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Ended => [.. _ended];

    public Activity Single(string name) => Ended.Should().ContainSingle(span => span.DisplayName == name).Subject;

    public void Dispose()
    {
        Mine.Value = null;
        _listener.Dispose();
    }
}
