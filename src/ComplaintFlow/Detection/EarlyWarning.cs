using ComplaintFlow.Conditions;

namespace ComplaintFlow.Detection;

/// <summary>The detectors of a rule book. Immutable, and shared by all threads.</summary>
internal sealed class EarlyWarning(IReadOnlyList<Detector> detectors)
{
    public IReadOnlyList<Detector> Detectors { get; } = detectors;

    public Detector? Find(string name) => Detectors.FirstOrDefault(detector => Names.Same(detector.Name, name));
}
