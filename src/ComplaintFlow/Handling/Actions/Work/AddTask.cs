using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Gives a role, a department or a person a task. It is refused while a task with the same name is open.</summary>
/// <param name="Name">What is to be done, in a few words; at most 200 characters.</param>
public sealed record AddTask(string Name) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AddTask);

    /// <summary>The role that has the task. A role, a department or an owner is required.</summary>
    public string? Role { get; init; }

    /// <summary>The department that has the task.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor who has the task.</summary>
    public string? Owner { get; init; }

    /// <summary>The last instant at which it is in time; not in the past.</summary>
    public required DateTimeOffset DueAt { get; init; }

    internal override void Apply(DecisionContext context) => TaskList.Create(
        context, Name, new DutyHolder { Role = Role, Department = Department, Person = Owner }, DueAt);

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Name), Name, "Say what is to be done.");
        check.Person(nameof(Owner), Owner);
        check.Department(Department);
        check.Due(nameof(DueAt), DueAt);
        if (Role is null && Department is null && Owner is null)
            check.Refuse(DiagnosticCodes.RequiredValueMissing, "Nobody has the task.", "Give role, department or owner.");
    }
}
