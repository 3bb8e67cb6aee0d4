using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Detection;

/// <summary>
/// Makes the signals of complaints. What it makes is hashed under the key of the installation and names nobody. Thread-safe.
/// </summary>
internal sealed class SignalMaker(SignalKey key)
{
    /// <summary>The signals of a complaint for all detectors; none where the host has no key.</summary>
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

    /// <summary>What a detector looks a complaint up by; null where it has nothing that others could share.</summary>
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

    /// <summary>By what complainants are told apart, hashed.</summary>
    public Func<Complaint, ulong[]> PersonsOf(Detector detector, string tenant) =>
        complaint => [.. PersonIdentity.Of(complaint, detector.Region).Select(person => key.Mark($"{tenant}\0{person}"))];

    /// <summary>
    /// What the complaints of a group have in common, hashed; apart from their texts and complainants, which are only alike.
    /// </summary>
    public string TraitOf(Detector detector, Complaint complaint, string tenant) =>
        key.Value(string.Join('\0', tenant, detector.SignalKind, detector.KeyOf(complaint)));

    private static string BandOf(ulong[] sketch, int band) => $"{band}:{string.Join(',', MinHashSketch.Band(sketch, band).ToArray())}";
}
