using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Proposes ways to settle the complaint. Each gives at least what the law asks for, and at most what policy allows; who approves them, the authority limits say. In a mediation, they are what it may bring.</summary>
public sealed record ProposeOptions : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ProposeOptions);

    /// <summary>The options; at least one, at most 26.</summary>
    [Most(26)]
    public required IReadOnlyList<ResolutionOption> Options { get; init => field = Kept.List(value); }

    /// <summary>Why these.</summary>
    [Text, Privacy(PrivacyClass.BusinessSecret)]
    public required string Rationale { get; init; }

    internal override void Apply(DecisionContext context)
    {
        IReadOnlyList<ResolutionOption> options = [.. Options.Select(option => RedressCheck.Checked(context, option))];
        context.Release(DutyKind.Offer, "other options are proposed");
        context.Emit(new OptionsProposed { Options = options, Rationale = Rationale, By = context.Actor.Id });
        Approvals.Request(context);
    }

    internal override void Check(InputCheck check)
    {
        check.Written(nameof(Rationale), Rationale);
        if (Options.Count == 0)
            check.Refuse("CF3004", "Options is empty.", "Offer at least one way; one that only explains has the remedy Explanation.");
        if (Options.Select(option => option.Id).Distinct(Conditions.Names.Comparer).Count() < Options.Count)
            check.Refuse("CF3007", "Two options have the same id.", "Name them A, B, C.");
        foreach (ResolutionOption option in Options)
            check.Option(option);
    }
}
