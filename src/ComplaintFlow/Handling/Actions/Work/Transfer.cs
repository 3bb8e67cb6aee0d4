using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Passes the complaint on to another department or another person (转办), for a reason. If a department alone is named, its handler is
/// chosen by the rules of routing.
/// Transfers are counted: one more than the rules allow leaves the complaint where it is and escalates it.
/// </summary>
[RequiresReason]
public sealed record Transfer : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Transfer);

    /// <summary>The department; if it is not given, it stays.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor.</summary>
    public string? Owner { get; init; }

    internal override void Apply(DecisionContext context) => context.Transfer(Department, Owner);

    internal override void Check(InputCheck check)
    {
        check.Optional(nameof(Department), Department);
        check.Optional(nameof(Owner), Owner);
        check.Person(nameof(Owner), Owner);
        check.Required(nameof(Reason), Reason, "Say why it is passed on.");
        if (Department is null && Owner is null)
            check.Refuse(
                DiagnosticCodes.RequiredValueMissing, "The action names neither a department nor an owner.",
                "Give Department, Owner or both.");
    }
}
