using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Looks at a complaint for the first time and judges it (ISO 10002, 7.5). What is not given stays as the rules judged it.</summary>
public sealed record BeginAssessment : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(BeginAssessment);

    /// <summary>How grave the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    internal override void Apply(Draft draft)
    {
        if (Severity is not null || Category is not null)
            draft.Decide(new ClassificationDecision { Severity = Severity, Category = Category, Reason = Reason });
    }

    internal override void Check(InputCheck check) => check.Name(nameof(Category), Category);
}
