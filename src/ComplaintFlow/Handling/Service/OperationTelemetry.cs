using System.Diagnostics;
using System.Diagnostics.Metrics;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Telemetry;

namespace ComplaintFlow.Handling.Service;

/// <summary>Traces and measures what callers and workers ask of complaints, and counts promises. Thread-safe.</summary>
internal sealed class OperationTelemetry : IDisposable
{
    private readonly Meter _meter;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _promises;
    private readonly TimeProvider _time;

    public OperationTelemetry(TimeProvider time, IMeterFactory? meters = null)
    {
        _time = time;
        _meter = meters?.Create(ComplaintFlowTelemetry.MeterName) ?? new Meter(ComplaintFlowTelemetry.MeterName);
        _durations = _meter.CreateHistogram<double>(
            "complaintflow.operation.duration", "s", "How long an operation took until it was committed or refused.");
        _promises = _meter.CreateCounter<long>(
            "complaintflow.promises", "{promise}", "Promises that were decided, by target and outcome: met, missed.");
    }

    /// <summary>Begins an operation; null while nobody listens.</summary>
    /// <param name="name">The name: receive, act, wake or reapply.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="action">The type of the action; null for operations without one.</param>
    public OperationSpan? Begin(string name, string tenant, Type? action = null) =>
        Traces.AreOn || _durations.Enabled ? new OperationSpan(this, name, tenant, action?.Name) : null;

    /// <summary>Counts what a decision has settled of promises. Drills count for nothing.</summary>
    public void Committed(Decision decision)
    {
        if (!_promises.Enabled || decision is not { Entry: { } entry, Complaint: { IsDrill: false } complaint })
            return;
        foreach (ComplaintEvent happened in entry.Events)
        {
            if (happened is ClockBreached breached)
                Count(breached.Target, "missed");
            else if (happened is ClockMet met && complaint.Clocks[met.Clock - 1] is { BreachedAt: null, IsMetLate: false })
                Count(met.Target, "met");
        }
    }

    public void Dispose() => _meter.Dispose();

    public long Timestamp() => _time.GetTimestamp();

    public void Measured(long since, string operation, string? action, string outcome)
    {
        TagList tags = [TagNames.Tag(TagNames.Operation, operation), TagNames.Tag(TagNames.Outcome, outcome)];
        if (action is not null)
            tags.Add(TagNames.Action, action);
        _durations.Record(_time.GetElapsedTime(since).TotalSeconds, tags);
    }

    private void Count(string target, string outcome) =>
        _promises.Add(1, TagNames.Tag(TagNames.Target, target), TagNames.Tag(TagNames.Outcome, outcome));
}
