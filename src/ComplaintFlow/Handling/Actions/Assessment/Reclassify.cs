using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Overrides the classification of the rules, permanently. Values that are not given stay with the rules. The targets of the new
/// tier begin if they would have begun; those of the old tier no longer apply.
/// </summary>
[RequiresReason("Say why the judgement is changed.")]
public sealed record Reclassify : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Reclassify);

    /// <summary>The new tier, which the rules must know.</summary>
    public string? Tier { get; init; }

    /// <summary>The new subject area.</summary>
    public string? Category { get; init; }

    /// <summary>The severity of the matter.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The new ground.</summary>
    public string? Ground { get; init; }

    /// <summary>The priority of the work.</summary>
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
        check.Tier(Tier);
        if (Tier is null && Category is null && Ground is null && Severity is null && Priority is null)
            check.Refuse(
                DiagnosticCodes.RequiredValueMissing, "The action changes nothing.",
                "Give at least one of tier, category, ground, severity and priority.");
    }
}
