using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Transfers the complaint to another department or another person (转办), for a reason. If only a department is named, the routing
/// rules choose its handler. Transfers are counted: if the limit of the rules is exceeded, the complaint stays where it is and is
/// escalated.
/// </summary>
[RequiresReason("Say why it is passed on.")]
public sealed record Transfer : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Transfer);

    /// <summary>The department. If it is not given, the present one stays.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor.</summary>
    public string? Owner { get; init; }

    internal override void Apply(DecisionContext context) => context.Transfer(Department, Owner);

    internal override void Check(InputCheck check)
    {
        check.Person(nameof(Owner), Owner);
        check.Department(Department);
        if (Department is null && Owner is null)
            check.Refuse(
                DiagnosticCodes.RequiredValueMissing, "The action names neither a department nor an owner.",
                "Give department, owner or both.");
    }
}
