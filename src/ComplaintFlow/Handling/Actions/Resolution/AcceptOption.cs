using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Accepts an option that was offered and is still valid. Each part of its schedule becomes a target.</summary>
/// <param name="Option">The id of the option.</param>
[Precondition<AcceptOption>]
public sealed record AcceptOption(string Option) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AcceptOption);

    /// <summary>The form of the consent: <c>Signed, evidence 7</c>, <c>Phone, recording 4</c>.</summary>
    [MultilineText, PersonalInformation]
    public required string Consent { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        Approvals.MustBeGranted(context);
        if (Open(context).Length == 0)
            context.Refuse(DiagnosticCodes.OptionNotOpen, "No option is open.", "Propose one (ProposeOptions), and offer it.");
    }

    internal override void Apply(DecisionContext context)
    {
        ResolutionOption[] open = Open(context);
        if (Array.Find(open, option => Names.Same(option.Id, Option)) is not { } chosen)
            context.Refuse(
                DiagnosticCodes.OptionNotOpen, "This option was not offered, or is no longer valid.",
                context.IsOutsider() ? "Name one that was offered and is still valid."
                    : $"Valid ones: {ComplaintChecks.Listed(open.Select(option => option.Id))}.", nameof(Option));
        else
            SettlementMoves.Settle(context, new Agreement
            {
                Kind = AgreementKind.Accepted, Option = chosen.Id, Remedies = chosen.Remedies, At = context.Now, Proof = Consent,
            }, chosen.Schedule);
    }

    private static ResolutionOption[] Open(DecisionContext context) =>
        [.. (context.Complaint.Resolution?.Options ?? []).Where(option => !(option.ValidUntil < context.Now))];

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Option), Option, "Name the option.");
        check.RequireText(nameof(Consent), Consent);
    }
}
