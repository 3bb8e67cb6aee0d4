using System.Diagnostics.Metrics;
using ComplaintFlow.Telemetry;

namespace ComplaintFlow.Hosting;

/// <summary>Counts the results of rule changes since the start, and keeps the last one for the health check. Thread-safe.</summary>
internal sealed class RuleReloadMonitor : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _changes;
    private volatile IReadOnlyList<string> _defects = [];

    public RuleReloadMonitor(IMeterFactory? meters = null)
    {
        _meter = meters?.Create(ComplaintFlowTelemetry.MeterName) ?? new Meter(ComplaintFlowTelemetry.MeterName);
        _changes = _meter.CreateCounter<long>("complaintflow.rules.changes", "{change}", "Changes of the rules while the host runs.");
    }

    /// <summary>The defects for which the last change was rejected; empty if it was not.</summary>
    public IReadOnlyList<string> Defects => _defects;

    public void Accepted() => Note("taken", []);

    /// <summary>Records that the configuration equals the rules in force.</summary>
    public void Unchanged() => Note("unchanged", []);

    public void Rejected(IReadOnlyList<string> defects) => Note("rejected", defects);

    public void Dispose() => _meter.Dispose();

    private void Note(string outcome, IReadOnlyList<string> defects)
    {
        _defects = defects;
        _changes.Add(1, TagNames.Tag(TagNames.Outcome, outcome));
    }
}
