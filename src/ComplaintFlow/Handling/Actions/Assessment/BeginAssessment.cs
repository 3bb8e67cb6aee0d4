using System.ComponentModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Assesses a complaint for the first time (ISO 10002, 7.5). Values that are not given stay as the rules judged them. If the
/// complaint has no owner and no rule will find one, the actor becomes its owner.
/// </summary>
public sealed record BeginAssessment : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(BeginAssessment);

    /// <summary>The severity of the matter.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    /// <summary>How soon something has to be done.</summary>
    [DefaultValue(Urgency.Normal)]
    public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>How many people the matter affects.</summary>
    public ImpactScope Scope { get; init; }

    /// <summary>Whether the matter takes more than one step or one department.</summary>
    public bool IsComplex { get; init; }

    /// <summary>The flags for handlers, in addition to those of the rules, such as <c>Safety</c> or <c>Media</c>.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The risk factors.</summary>
    public IReadOnlyList<string> RiskFactors { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The matter as the complainant confirmed it.</summary>
    [MultilineText, PersonalInformation]
    public string? ConfirmedStatement { get; init; }

    internal override void Apply(DecisionContext context)
    {
        if (Severity is not null || Category is not null || Flags.Count > 0)
            context.Decide(new ClassificationDecision { Severity = Severity, Category = Category, Flags = Flags, Reason = Reason });
        context.Emit(new Assessed
        {
            Assessment = new Assessment
            {
                Urgency = Urgency, Scope = Scope, IsComplex = IsComplex, RiskFactors = RiskFactors, At = context.Now, By = context.Actor.Id,
            },
        });
        if (ConfirmedStatement is not null)
            context.Emit(new StatementConfirmed { Text = ConfirmedStatement });
        if (context.Complaint.Owner is null && !context.Book.Routing.Departments.Any())
            context.Assign(context.Complaint.Department, context.Actor.Id);
    }

    internal override void Check(InputCheck check)
    {
        check.Words(nameof(Flags), Flags);
        check.Words(nameof(RiskFactors), RiskFactors);
    }
}
