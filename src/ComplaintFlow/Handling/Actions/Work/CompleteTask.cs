using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Says that a task was done. Refused where none of that name is open.</summary>
/// <param name="Name">The name of the task, compared without case.</param>
public sealed record CompleteTask(string Name) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CompleteTask);

    private static readonly Refusal s_none = new(DiagnosticCodes.TaskNotOpen, "No task is open.", "Use AddTask when there is something to do.");

    static void IHasPrecondition.Ask(Draft draft)
    {
        if (!draft.Complaint.Tasks.Any(static task => task.IsOpen))
            draft.Refusals.Add(s_none);
    }

    internal override void Apply(Draft draft) => TaskList.Complete(draft, Name);

    internal override void Check(InputCheck check) => check.Required(nameof(Name), Name, "Name the task.");
}
