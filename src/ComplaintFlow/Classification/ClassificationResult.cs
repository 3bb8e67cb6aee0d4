using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Classification;

/// <summary>
/// What a rule gives. Flags and tags add up; of tiers the highest rank wins; of everything else the first rule that gives it.
/// </summary>
public sealed record ClassificationResult
{
    /// <summary>The subject area. One that came with the complaint stays.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier.</summary>
    public string? Tier { get; init; }

    /// <summary>How grave the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>In what order work is taken up.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that should answer.</summary>
    public string? Department { get; init; }

    /// <summary>What handlers must mind.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>What it gives, in words.</summary>
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

    /// <summary>The part of it that came about; itself where all of it did. Flags and tags add up, so they always do.</summary>
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
