using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Detection;

/// <summary>
/// Makes the signals of complaints. Signals are hashed with the key of the installation and identify nobody. Thread-safe.
/// </summary>
internal sealed class SignalMaker(SignalKey key)
{
    /// <summary>The signals of a complaint for all detectors. There are none if the host has no key.</summary>
    public List<Signal> Of(Complaint complaint, EarlyWarning warning, string tenant)
    {
        var signals = new List<Signal>();
        foreach (Detector detector in key.Exists ? warning.Detectors.DistinctBy(one => one.SignalKind, StringComparer.Ordinal) : [])
        {
            if (Make(detector, complaint, tenant) is not { } made)
                continue;
            byte[] payload = made.Payload.Write();
            signals.AddRange(made.Values.Select(value => new Signal(detector.SignalKind, value, complaint.ReceivedAt, payload)));
        }
        return signals;
    }

    /// <summary>The values by which a detector looks up a complaint, or null if it has nothing that others could have in common.</summary>
    public (IReadOnlyList<string> Values, SignalPayload Payload)? Make(Detector detector, Complaint complaint, string tenant)
    {
        if (!key.Exists || detector.KeyOf(complaint) is not { } common)
            return null;
        ulong[] sketch = [];
        if (detector.ComparesTexts)
        {
            if (Shingles.Of(complaint) is not { Length: > 0 } shingles)
                return null;
            sketch = MinHashSketch.Of(shingles, key.Seeds);
        }
        string[] values =
            [.. from person in detector.Kind == DetectorKind.Repeat ? PersonIdentity.ContactsOf(complaint, detector.Region) : [""]
                              from text in detector.ComparesTexts ? Enumerable.Range(0, MinHashSketch.Bands)
                                  .Select(band => BandOf(sketch, band)) : [""]
                              select key.Value(string.Join('\0', tenant, detector.SignalKind, common, person, text))];
        return values.Length == 0 ? null
            : (values, new SignalPayload(
                PersonsOf(detector, tenant)(complaint), detector.ComparesTexts ? MinHashSketch.Short(sketch)
                    : default(ReadOnlyMemory<byte>)));
    }

    /// <summary>The hashed marks by which complainants are distinguished.</summary>
    public Func<Complaint, ulong[]> PersonsOf(Detector detector, string tenant) =>
        complaint => [.. PersonIdentity.Of(complaint, detector.Region).Select(person => key.Mark($"{tenant}\0{person}"))];

    /// <summary>
    /// The hash of what the complaints of a group have in common. Texts and complainants are left out, because they are only similar.
    /// </summary>
    public string TraitOf(Detector detector, Complaint complaint, string tenant) =>
        key.Value(string.Join('\0', tenant, detector.SignalKind, detector.KeyOf(complaint)));

    private static string BandOf(ulong[] sketch, int band) => $"{band}:{string.Join(',', MinHashSketch.Band(sketch, band).ToArray())}";
}
