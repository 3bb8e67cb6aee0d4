using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ComplaintFlow.Telemetry;

namespace ComplaintFlow.Tests.Telemetry;

/// <summary>Records what the meter of one house measures, with all its tags.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measured> _all = new();

    /// <param name="meters">The factory of the house; other houses run at the same time.</param>
    public Measurements(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, itself) =>
        {
            if (instrument.Meter.Name == ComplaintFlowTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
                itself.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) => Add(instrument, number, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, number, tags, _) => Add(instrument, number, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measured> All
    {
        get
        {
            _listener.RecordObservableInstruments();
            return [.. _all];
        }
    }

    public IEnumerable<Measured> Of(string instrument) => All.Where(one => one.Instrument == instrument);

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double number, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _all.Enqueue(
        new Measured(instrument.Name, number, tags.ToArray().ToDictionary(
            static tag => tag.Key, static tag => $"{tag.Value}", StringComparer.Ordinal)));
}

/// <summary>One measurement.</summary>
internal sealed record Measured(string Instrument, double Number, IReadOnlyDictionary<string, string> Tags);
