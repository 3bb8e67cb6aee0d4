using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Overrides what the rules judged, also if they are asked again later. What is not given stays with the rules. The targets of the new
/// tier begin if they would have begun; those of the old one no longer apply.
/// </summary>
[RequiresReason]
public sealed record Reclassify : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reclassify);

    /// <summary>The new tier; one that the rules know.</summary>
    public string? Tier { get; init; }

    /// <summary>The new subject area.</summary>
    public string? Category { get; init; }

    /// <summary>How grave the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The new ground.</summary>
    public string? Ground { get; init; }

    /// <summary>In what order work is taken up.</summary>
    public Priority? Priority { get; init; }

    internal override void Apply(DecisionContext context) => context.Decide(new ClassificationDecision
    {
        Tier = Tier is null ? null : context.Book.Sla.Find(Tier)?.Name ?? Tier,
        Category = Category,
        Ground = Ground,
        Severity = Severity,
        Priority = Priority,
        Reason = Reason,
    });

    internal override void Check(InputCheck check)
    {
        check.Optional(nameof(Category), Category);
        check.Optional(nameof(Ground), Ground);
        check.Tier(Tier);
        check.Required(nameof(Reason), Reason, "Say why the judgement is changed.");
    }
}
