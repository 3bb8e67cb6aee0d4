using System.Diagnostics.Metrics;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Storage;
using ComplaintFlow.Telemetry;

namespace ComplaintFlow.Hosting;

/// <summary>Counts the work of the workers, and publishes the last measured backlog. Thread-safe.</summary>
internal sealed class WorkerMetrics : IDisposable
{
    private static readonly Backlog Nothing = new(null, 0);

    private readonly Meter _meter;
    private readonly Counter<long> _wakes;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _delays;
    private volatile Backlog _alarms = Nothing;
    private volatile Backlog _messages = Nothing;

    public WorkerMetrics(TimeProvider time, SnapshotCache snapshots, UnreadableComplaintMonitor damage,
        UnreachedReceivers unreached, IMeterFactory? meters = null)
    {
        _meter = meters?.Create(ComplaintFlowTelemetry.MeterName) ?? new Meter(ComplaintFlowTelemetry.MeterName);
        _wakes = _meter.CreateCounter<long>(
            "complaintflow.wakes", "{complaint}", "Complaints whose time had come, by what became of them: done, failed, parked.");
        _sends = _meter.CreateCounter<long>(
            "complaintflow.sends", "{message}", "Messages that were worked off, by what became of them: sent, failed, dead.");
        _deliveries = _meter.CreateCounter<long>(
            "complaintflow.deliveries", "{delivery}",
            "Deliveries that were tried, by channel and by what became of them: sent, failed, dead.");
        _delays = _meter.CreateHistogram<double>(
            "complaintflow.delivery.delay", "s", "The time from the decision that a notice leaves to its delivery, by channel.");
        _meter.CreateObservableGauge(
            "complaintflow.unreached", () => (long)unreached.Count, "{receiver}",
            "Roles, departments and persons whom a notice did not reach on this host, since none of its channels knows them.");
        _meter.CreateObservableCounter(
            "complaintflow.snapshots", () => Looks(snapshots), "{look}", "Looks for a recent complaint that saves the load: hit, miss.");
        _meter.CreateObservableGauge("complaintflow.due.age", () => Age(_alarms, time), "s", "For how long the oldest alarm has been due.");
        _meter.CreateObservableGauge(
            "complaintflow.outbox.lag", () => Age(_messages, time), "s", "For how long the oldest message has been due.");
        _meter.CreateObservableGauge(
            "complaintflow.parked", () => _alarms.Dead, "{complaint}", "Complaints that could not be woken and wait for a person.");
        _meter.CreateObservableGauge(
            "complaintflow.unreadable", () =>
                (long)damage.Count, "{complaint}", "Complaints that this host could not read when it looked last.");
        _meter.CreateObservableGauge(
            "complaintflow.dead_letters", () => _messages.Dead, "{message}", "Messages that could not be sent and wait for a person.");
    }

    public void Woken(LeaseDisposition settlement) => _wakes.Add(1, TagNames.Tag(TagNames.Outcome, settlement switch
    {
        LeaseDisposition.Done => "done",
        LeaseDisposition.Later => "failed",
        _ => "parked",
    }));

    public void Sent(LeaseDisposition settlement) => _sends.Add(1, Outcome(settlement));

    public void Delivered(string channel, LeaseDisposition settlement, TimeSpan delay)
    {
        KeyValuePair<string, object?> byChannel = TagNames.Tag(TagNames.Channel, channel);
        if (settlement != LeaseDisposition.Returned)
            _deliveries.Add(1, Outcome(settlement), byChannel);
        if (settlement == LeaseDisposition.Done)
            _delays.Record(delay.TotalSeconds, byChannel);
    }

    public void Measured(Backlog alarms, Backlog messages) => (_alarms, _messages) = (alarms, messages);

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Outcome(LeaseDisposition settlement) =>
        TagNames.Tag(TagNames.Outcome, SendOutcome.Name(settlement));

    private static Measurement<long>[] Looks(SnapshotCache snapshots) =>
        [new(snapshots.Hits, TagNames.Tag(TagNames.Outcome, "hit")),
            new(snapshots.Misses, TagNames.Tag(TagNames.Outcome, "miss"))];

    private static double Age(Backlog backlog, TimeProvider time) =>
        backlog.OldestDueAt is { } oldest ? Math.Max(0, (time.GetUtcNow() - oldest).TotalSeconds) : 0;
}
