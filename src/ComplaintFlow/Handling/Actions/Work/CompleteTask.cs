using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Completes a task. It is refused if no task with this name is open.</summary>
/// <param name="Name">The name of the task, compared without case.</param>
[Precondition<CompleteTask>]
public sealed record CompleteTask(string Name) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CompleteTask);

    private static readonly Refusal s_none =
        new(DiagnosticCodes.TaskNotOpen, "No task is open.", "Use AddTask when there is something to do.");

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (!context.Complaint.Tasks.Any(static task => task.IsOpen))
            context.Refusals.Add(s_none);
    }

    internal override void Apply(DecisionContext context) => TaskList.Complete(context, Name);

    internal override void Check(InputCheck check) => check.Required(nameof(Name), Name, "Name the task.");
}
