using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Detection;

/// <summary>
/// Represents the early warning across complaints, as the configuration writes it. Without detectors, nothing is watched.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record EarlyWarningDefinition
{
    /// <summary>The detectors by name.</summary>
    public IReadOnlyDictionary<string, DetectorDefinition> Detectors { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DetectorDefinition>.Empty;
}
