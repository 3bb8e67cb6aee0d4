using ComplaintFlow.Detection;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds early-warning detectors in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class DetectorBuilder
{
    /// <summary>Detects repeated complaints of the same complainant.</summary>
    /// <param name="detector">The detector to change.</param>
    /// <param name="atLeast">The number of complaints from which they count as related.</param>
    /// <param name="within">The length of the window, such as <c>30 days</c>.</param>
    /// <returns>A changed copy of the detector.</returns>
    public static DetectorDefinition Repeat(this DetectorDefinition detector, int atLeast, string within) =>
        detector with { Kind = DetectorKind.Repeat, AtLeast = atLeast, Within = within };

    /// <summary>Detects similar complaints of different complainants.</summary>
    /// <param name="detector">The detector to change.</param>
    /// <param name="atLeast">The number of complainants from which the complaints count as related.</param>
    /// <param name="within">The length of the window, such as <c>30 days</c>.</param>
    /// <returns>A changed copy of the detector.</returns>
    public static DetectorDefinition Group(this DetectorDefinition detector, int atLeast, string within) =>
        detector with { Kind = DetectorKind.Group, AtLeast = atLeast, Within = within };

    /// <summary>Sets the fields in which the complaints must agree.</summary>
    /// <param name="detector">The detector to change.</param>
    /// <param name="fields">The names of the fields. <c>Text</c> means that the texts are nearly identical.</param>
    /// <returns>A changed copy of the detector.</returns>
    public static DetectorDefinition Same(this DetectorDefinition detector, params string[] fields) => detector with { Same = [.. fields] };

    /// <summary>Sets how similar the texts must be.</summary>
    /// <param name="detector">The detector to change.</param>
    /// <param name="percent">The similarity in percent, from 60 to 100.</param>
    /// <returns>A changed copy of the detector.</returns>
    public static DetectorDefinition Similarity(this DetectorDefinition detector, int percent) => detector with { Similarity = percent };

    /// <summary>Changes what follows when the detector finds complaints.</summary>
    /// <param name="detector">The detector to change.</param>
    /// <param name="configure">A function that returns the changed result.</param>
    /// <returns>A changed copy of the detector.</returns>
    public static DetectorDefinition Then(this DetectorDefinition detector, Func<DetectorResult, DetectorResult> configure) =>
        detector with { Then = configure(detector.Then) };
}
