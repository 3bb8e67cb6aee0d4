using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Proposes options to settle the complaint. Each offers at least what the law requires, and at most what policy allows. The
/// limits of authority say who approves them. In a mediation, the options are the possible results.
/// </summary>
public sealed record ProposeOptions : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ProposeOptions);

    /// <summary>The options; at least one, at most 26.</summary>
    [MaxItems(26)]
    public required IReadOnlyList<ResolutionOption> Options { get; init => field = DefensiveCopy.List(value); }

    /// <summary>The reasons for these options.</summary>
    [MultilineText, BusinessSecret]
    public required string Rationale { get; init; }

    internal override void Apply(DecisionContext context)
    {
        IReadOnlyList<ResolutionOption> options =
            [.. Options.Select((option, i) => RedressCheck.Checked(context, option, $"{nameof(Options)}[{i}]"))];
        for (int i = 0; i < Options.Count; i++)
            context.MayBeNamed(Options[i].Schedule, $"{nameof(Options)}[{i}].{nameof(ResolutionOption.Schedule)}");
        context.Release(DutyKind.Offer, "other options are proposed");
        context.Emit(new OptionsProposed { Options = options, Rationale = Rationale, By = context.Actor.Id });
        Approvals.Request(context);
    }

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Rationale), Rationale);
        check.RequireItems(
            nameof(Options), Options.Count, "Offer at least one way; one that only explains has the remedy Explanation.");
        if (Options.Select(option => option.Id).Distinct(Conditions.Names.Comparer).Count() < Options.Count)
            check.Refuse(DiagnosticCodes.DuplicateName, "Two options have the same id.", "Name them A, B, C.", nameof(Options));
        for (int i = 0; i < Options.Count; i++)
            check.Within($"{nameof(Options)}[{i}]").Option(Options[i]);
    }
}
