using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Assigns the complaint to a department, or to a person.</summary>
public sealed record Assign : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Assign);

    /// <summary>The department. If it is not given, the present one stays.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor. If it is not given, the present one stays.</summary>
    public string? Owner { get; init; }

    internal override void Apply(DecisionContext context)
    {
        if (Owner is null || context.MayHave(Owner, nameof(Owner)))
            context.Assign(Department ?? context.Complaint.Department, Owner ?? context.Complaint.Owner);
    }

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
