using ComplaintFlow.Detection;

namespace ComplaintFlow.Rules.Building;

/// <summary>Detectors of early warning. See <see cref="RuleBookBuilder"/>.</summary>
public static class DetectorBuilder
{
    /// <summary>Counts complaints of the same complainant.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="atLeast">From how many on they belong together.</param>
    /// <param name="within">The length of the window.</param>
    public static DetectorDefinition Repeat(this DetectorDefinition detector, int atLeast, string within) =>
        detector with { Kind = DetectorKind.Repeat, AtLeast = atLeast, Within = within };

    /// <summary>Counts different complainants.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="atLeast">From how many on they belong together.</param>
    /// <param name="within">The length of the window.</param>
    public static DetectorDefinition Group(this DetectorDefinition detector, int atLeast, string within) =>
        detector with { Kind = DetectorKind.Group, AtLeast = atLeast, Within = within };

    /// <summary>The fields in which the complaints are the same; <c>Text</c> for texts that are nearly identical.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="fields">The fields.</param>
    public static DetectorDefinition Same(this DetectorDefinition detector, params string[] fields) => detector with { Same = [.. fields] };

    /// <summary>How much of their texts must be the same, in percent.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="percent">60 to 100.</param>
    public static DetectorDefinition Similarity(this DetectorDefinition detector, int percent) => detector with { Similarity = percent };

    /// <summary>What follows.</summary>
    public static DetectorDefinition Then(this DetectorDefinition detector, Func<DetectorResult, DetectorResult> shape) =>
        detector with { Then = shape(detector.Then) };
}
