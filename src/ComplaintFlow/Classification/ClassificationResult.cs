using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Classification;

/// <summary>Represents the result of a classification rule.</summary>
/// <remarks>
/// Flags and tags of several rules add up. Of several tiers, the one with the highest rank wins. Of everything else, the first rule that
/// gives a value wins. Immutable, and safe to share between threads.
/// </remarks>
public sealed record ClassificationResult
{
    /// <summary>The subject area. A category that came with the complaint is not replaced.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The severity: how serious the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The priority: the order in which work begins.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that should be responsible.</summary>
    public string? Department { get; init; }

    /// <summary>Flags that handlers must pay attention to.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Words by which the complaint can be found.</summary>
    public IReadOnlyList<string> Tags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Returns the result in words.</summary>
    /// <returns>A comma-separated list of what the rule gives.</returns>
    public override string ToString() => string.Join(", ", new[]
    {
        Say("category", Category), Say("ground", Ground), Say("tier", Tier), Say("severity", Severity?.ToString()),
        Say("priority", Priority?.ToString()),
        Say("department", Department), Say("flags", Flags.Count == 0 ? null : string.Join(" ", Flags)),
        Say("tags", Tags.Count == 0 ? null : string.Join(" ", Tags)),
    }.OfType<string>());

    internal bool IsEmpty =>
        Category is null && Ground is null && Tier is null && Severity is null && Priority is null && Department is null && Flags.Count == 0
            && Tags.Count == 0;

    internal static ClassificationResult Of(ClassificationDecision decision) => new()
    {
        Category = decision.Category, Ground = decision.Ground, Tier = decision.Tier, Severity = decision.Severity,
        Priority = decision.Priority, Flags = decision.Flags,
    };

    internal static ClassificationResult Of(ClassifierOpinion opinion) => new()
    {
        Category = opinion.Category, Ground = opinion.Ground, Tier = opinion.Tier, Severity = opinion.Severity, Priority = opinion.Priority,
        Department = opinion.Department, Flags = opinion.Flags, Tags = opinion.Tags,
    };

    /// <summary>
    /// The part of this result that is in the outcome, or the result itself if all of it is. Flags and tags add up, so they always are.
    /// </summary>
    internal ClassificationResult PartIn(ClassificationOutcome outcome)
    {
        (string? category, string? ground) = (IfSame(Category, outcome.Category), IfSame(Ground, outcome.Ground));
        (string? tier, string? department) = (IfSame(Tier, outcome.Tier), IfSame(Department, outcome.Department));
        (Severity? severity, Priority? priority) =
            (Severity == outcome.Severity ? Severity : null, Priority == outcome.Priority ? Priority : null);
        bool isWhole = category == Category && ground == Ground && tier == Tier && department == Department
            && severity == Severity && priority == Priority;
        return isWhole
            ? this
            : this with
            {
                Category = category, Ground = ground, Tier = tier, Department = department, Severity = severity, Priority = priority,
            };
    }

    private static string? IfSame(string? given, string? came) => string.Equals(given, came, StringComparison.Ordinal) ? given : null;

    private static string? Say(string what, string? value) => value is null ? null : $"{what} {value}";
}
