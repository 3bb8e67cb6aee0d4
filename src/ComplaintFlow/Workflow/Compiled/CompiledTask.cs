using ComplaintFlow.Calendars;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>A task that the workflow creates.</summary>
internal sealed record CompiledTask(string Name, string? Role, string? Department, Duration? Within, WorkingCalendar? Calendar);
