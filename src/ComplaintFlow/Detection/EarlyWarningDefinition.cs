using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Detection;

/// <summary>What is watched for across complaints, as the configuration writes it. Without a detector nothing is watched for.</summary>
public sealed record EarlyWarningDefinition
{
    /// <summary>The detectors by name.</summary>
    public IReadOnlyDictionary<string, DetectorDefinition> Detectors { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DetectorDefinition>.Empty;
}
