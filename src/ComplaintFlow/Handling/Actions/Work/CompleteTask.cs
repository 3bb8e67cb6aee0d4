using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Says that a task was done. Refused where none of that name is open.</summary>
/// <param name="Name">The name of the task, compared without case.</param>
public sealed record CompleteTask(string Name) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CompleteTask);

    internal override void Apply(Draft draft) => TaskList.Complete(draft, Name);

    internal override void Check(InputCheck check) => check.Required(nameof(Name), Name, "Name the task.");
}
