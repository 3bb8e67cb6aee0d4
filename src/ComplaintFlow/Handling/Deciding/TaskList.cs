using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Creates and completes tasks. Of one name, only one is open.</summary>
internal static class TaskList
{
    /// <summary>Creates a task that the workflow names, unless one of that name is open.</summary>
    public static void Create(Draft draft, CompiledTask task)
    {
        if (Open(draft, task.Name) is not null)
            return;
        DueResult? due = task.Within is { } within ? Deadline.Compute(draft.Now, within, task.Calendar ?? draft.Book.UsualCalendar) : null;
        if (due?.Refusal is { } problem)
            draft.Refusals.Add(new Refusal(DiagnosticCodes.NoDueInstant, $"The task {task.Name} has no due instant: {problem.Message}", "Correct the task's time or its calendar."));
        else
            Emit(draft, task.Name, task.Role, task.Department, null, due?.DueAt);
    }

    /// <summary>Creates a task that an actor names.</summary>
    public static void Create(Draft draft, AddTask task)
    {
        if (task.Owner is { } owner)
            draft.MayBeNamed(owner, nameof(task.Owner));
        if (Open(draft, task.Name) is not null)
            draft.Refusals.Add(new Refusal(DiagnosticCodes.TaskAlreadyOpen, "A task of this name is open already.", "Complete it first, or choose another name.") { Field = nameof(task.Name) });
        else
            Emit(draft, task.Name, task.Role, task.Department, task.Owner, Instant.Cut(task.DueAt));
    }

    public static void Complete(Draft draft, string name)
    {
        if (Open(draft, name) is { } task)
        {
            draft.Emit(new TaskCompleted { Task = task.Id, Name = task.Name, At = draft.Now });
            draft.Discharge(DutyKind.Task, Clock(task));
            return;
        }
        draft.Refuse(DiagnosticCodes.TaskNotOpen, "No task of this name is open.",
            Names.Suggest(name, draft.Complaint.Tasks.Where(task => task.IsOpen).Select(task => task.Name), "task"), nameof(CompleteTask.Name));
    }

    private static WorkTask? Open(Draft draft, string name) => draft.Complaint.Tasks.FirstOrDefault(task => task.IsOpen && Names.Same(task.Name, name));

    private static void Emit(Draft draft, string name, string? role, string? department, string? owner, DateTimeOffset? due)
    {
        var task = new WorkTask
        {
            Id = draft.Complaint.Tasks.Count + 1,
            Name = name,
            Role = role,
            Department = department,
            Owner = owner,
            CreatedAt = draft.Now,
            DueAt = due,
        };
        draft.Emit(new TaskCreated { Task = task });
        draft.Owe(DutyKind.Task, Clock(task), new DutyHolder { Role = role, Department = department, Person = owner }, due);
    }

    private static string Clock(WorkTask task) => $"Task {task.Name}";
}
