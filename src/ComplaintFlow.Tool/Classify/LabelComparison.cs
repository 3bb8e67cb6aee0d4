using ComplaintFlow.Complaints;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Classify;

/// <summary>Selects the part of a judgement with which labels are compared.</summary>
internal static class LabelComparison
{
    public static IReadOnlyList<string> Names { get; } =
        [nameof(ClassificationOutcome.Category), nameof(ClassificationOutcome.Ground), nameof(ClassificationOutcome.Tier),
            nameof(ClassificationOutcome.Severity), nameof(ClassificationOutcome.Priority), nameof(ClassificationOutcome.Department)];

    /// <exception cref="InvalidInputException">There is no such part.</exception>
    public static Func<ClassificationOutcome, string?> Of(string name) =>
        Names.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) switch
        {
            nameof(ClassificationOutcome.Category) => outcome => outcome.Category,
            nameof(ClassificationOutcome.Ground) => outcome => outcome.Ground,
            nameof(ClassificationOutcome.Tier) => outcome => outcome.Tier,
            nameof(ClassificationOutcome.Severity) => outcome => outcome.Severity?.ToString(),
            nameof(ClassificationOutcome.Priority) => outcome => outcome.Priority?.ToString(),
            nameof(ClassificationOutcome.Department) => outcome => outcome.Department,
            _ => throw new InvalidInputException($"--against takes one of {string.Join(", ", Names)}, not '{name}'."),
        };
}
