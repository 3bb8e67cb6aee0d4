using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Creates and completes tasks. Only one task with the same name is open at a time.</summary>
internal static class TaskList
{
    /// <summary>The name of the task to reach a complainant whom a notice did not reach.</summary>
    public const string ReachComplainantTask = "reach-complainant";

    /// <summary>Creates a task that the workflow names, unless one with the same name is open.</summary>
    public static void Create(DecisionContext context, CompiledTask task)
    {
        if (Open(context, task.Name) is not null)
            return;
        DueResult? due = task.Within is { } within ? Deadline.Compute(context.Now, within, task.Calendar ?? context.Book.DefaultCalendar)
            : null;
        if (due?.Refusal is { } problem)
            context.Refusals.Add(
                new Refusal(DiagnosticCodes.NoDueInstant, $"The task {task.Name} has no due instant: {problem.Message}",
                    "Correct the task's time or its calendar."));
        else
            Emit(context, task.Name, new DutyHolder { Role = task.Role, Department = task.Department }, due?.DueAt);
    }

    /// <summary>Creates a task that an actor names.</summary>
    public static void Create(DecisionContext context, string name, DutyHolder holder, DateTimeOffset dueAt)
    {
        if (holder.Person is { } owner)
            context.MayBeNamed(owner, "Owner");
        if (Open(context, name) is not null)
        {
            context.Refuse(
                DiagnosticCodes.TaskAlreadyOpen, "A task of this name is open already.", "Complete it first, or choose another name.",
                "Name");
        }
        else
            Emit(context, name, holder, Instant.TruncateToMicroseconds(dueAt));
    }

    /// <summary>Gives the owner the task to reach a complainant whom a notice did not reach, unless it is open already.</summary>
    public static void ReachComplainant(DecisionContext context)
    {
        DueResult due = Deadline.Compute(context.Now, context.Book.Notices.UndeliverableWithin, context.Book.DefaultCalendar);
        if (Open(context, ReachComplainantTask) is null)
            Emit(
                context, ReachComplainantTask,
                context.Complaint.Owner is { } owner ? new DutyHolder { Person = owner } : new DutyHolder { Role = Roles.CaseOwner },
                due.Refusal is null ? due.DueAt : null);
    }

    public static void Complete(DecisionContext context, string name)
    {
        if (Open(context, name) is { } task)
        {
            context.Emit(new TaskCompleted { Task = task.Id, Name = task.Name, At = context.Now });
            context.Discharge(DutyKind.Task, Clock(task));
            return;
        }
        context.Refuse(DiagnosticCodes.TaskNotOpen, "No task of this name is open.",
            Names.Suggest(name, context.Complaint.Tasks.Where(task => task.IsOpen).Select(task => task.Name), "task"),
            nameof(CompleteTask.Name));
    }

    private static WorkTask? Open(DecisionContext context, string name) =>
        context.Complaint.Tasks.FirstOrDefault(task => task.IsOpen && Names.Same(task.Name, name));

    private static void Emit(DecisionContext context, string name, DutyHolder holder, DateTimeOffset? due)
    {
        var task = new WorkTask
        {
            Id = context.Complaint.Tasks.Count + 1,
            Name = name,
            Role = holder.Role,
            Department = holder.Department,
            Owner = holder.Person,
            CreatedAt = context.Now,
            DueAt = due,
        };
        context.Emit(new TaskCreated { Task = task });
        context.Owe(DutyKind.Task, Clock(task), holder, due);
    }

    private static string Clock(WorkTask task) => $"Task {task.Name}";
}
