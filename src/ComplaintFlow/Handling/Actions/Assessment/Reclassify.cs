using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Overrides what the rules judged. The targets of the new tier begin where they would have begun; those of the old one no longer apply.</summary>
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

    internal override void Apply(Draft draft)
    {
        ClassificationOutcome before = draft.Complaint.Classification;
        ClassificationOutcome after = before with
        {
            Tier = Tier is null ? before.Tier : draft.Book.Sla.Find(Tier)?.Name ?? Tier,
            Category = Category ?? before.Category,
            Severity = Severity ?? before.Severity,
        };
        draft.Judge(after with { Reasons = [.. before.Reasons, new ClassificationReason("decision of a person", $"tier {after.Tier ?? "none"}, category {after.Category ?? "none"}", [])] });
    }

    internal override void Check(InputCheck check)
    {
        check.Name(nameof(Category), Category);
        check.Tier(Tier);
        check.Required(nameof(Reason), Reason, "Say why the judgement is changed.");
    }
}
