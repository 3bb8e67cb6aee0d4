using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Starts the timeouts of a state when it is entered, and ends them when it is left.</summary>
internal static class StateTimers
{
    public static void SetTimeouts(this DecisionContext context, int region, CompiledState state)
    {
        foreach (CompiledTimeout timeout in state.Timeouts)
        {
            DueResult due = Deadline.Compute(context.Now, timeout.Within, timeout.Calendar ?? context.Book.DefaultCalendar);
            if (due.Refusal is { } refusal)
                context.Refusals.Add(
                    new Refusal(refusal.Code, $"The timeout {timeout.Name} of the state {state.Name} has no instant: {refusal.Message}",
                        "Correct the timeout or its calendar."));
            else
                context.Emit(new TimeoutSet { Timeout = Of(context.Workflow, region, state, timeout, due.DueAt) });
        }
    }

    public static void EndTimeouts(this DecisionContext context, CompiledState left)
    {
        if (context.Complaint.Timeouts.Count == 0)
            return;
        foreach (StateTimeout timeout in context.Complaint.Timeouts)
        {
            if (Names.Same(timeout.State, left.Name))
                context.Emit(new TimeoutEnded { State = timeout.State, Name = timeout.Name, Fired = false });
        }
    }

    private static StateTimeout Of(
        CompiledWorkflow workflow, int region, CompiledState state, CompiledTimeout timeout, DateTimeOffset dueAt) =>
        new(workflow.Regions[region].Name, state.Name, timeout.Name, workflow.Triggers[timeout.Trigger], dueAt);
}
