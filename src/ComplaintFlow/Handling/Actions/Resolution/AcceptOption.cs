using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Accepts an option that was offered and is still valid. Each part of its schedule becomes a target.</summary>
/// <param name="Option">The id of the option.</param>
public sealed record AcceptOption(string Option) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AcceptOption);

    /// <summary>How consent was given: <c>Signed, evidence 7</c>, <c>Phone, recording 4</c>.</summary>
    [Text, Privacy(PrivacyClass.Personal)]
    public required string Consent { get; init; }

    static void IHasPrecondition.Ask(Draft draft)
    {
        Approvals.MustBeGranted(draft);
        if (Open(draft).Length == 0)
            draft.Refuse(DiagnosticCodes.OptionNotOpen, "No option is open.", "Propose one (ProposeOptions), and offer it.");
    }

    internal override void Apply(Draft draft)
    {
        ResolutionOption[] open = Open(draft);
        if (Array.Find(open, option => Names.Same(option.Id, Option)) is not { } chosen)
            draft.Refuse(DiagnosticCodes.OptionNotOpen, "This option was not offered, or is no longer valid.", $"Valid ones: {Draft.Listed(open.Select(option => option.Id))}.", nameof(Option));
        else
            Settling.Settle(draft, new Agreement { Kind = AgreementKind.Accepted, Option = chosen.Id, Remedies = chosen.Remedies, At = draft.Now, Proof = Consent }, chosen.Schedule);
    }

    private static ResolutionOption[] Open(Draft draft) =>
        [.. (draft.Complaint.Resolution?.Options ?? []).Where(option => !(option.ValidUntil < draft.Now))];

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Option), Option, "Name the option.");
        check.Written(nameof(Consent), Consent);
    }
}
