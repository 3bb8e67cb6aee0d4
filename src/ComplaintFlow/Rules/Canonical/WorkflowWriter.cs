using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes a workflow in the form that the configuration uses.</summary>
internal static class WorkflowWriter
{
    public static Map Write(WorkflowDefinition workflow)
    {
        var others = workflow.Regions.Where(region => !Names.Same(region.Key, WorkflowDefinition.MainRegion)).ToDictionary(Names.Comparer);
        Map map = Region(workflow.Regions.First(region => Names.Same(region.Key, WorkflowDefinition.MainRegion)).Value);
        return map.All("Regions", others, region => Region(region).Json);
    }

    private static Map Region(RegionDefinition region) => new Map().Text("Initial", region.Initial).All("States", region.States, State);

    private static JsonObject State(StateDefinition state) => new Map()
        .Text("Parent", state.Parent)
        .Text("Initial", state.Initial)
        .Flag("Final", state.Final)
        .Flag("Closed", state.Closed)
        .All("On", state.On, Transition)
        .All("After", state.After, after => new Map()
            .Text("Within", Duration.TryParse(after.Within, out Duration time, out _) ? time.ToString() : after.Within).Text("Calendar", after.Calendar).Text("Do", after.Do).Json)
        .Child("Entry", Effects(state.Entry))
        .Child("Exit", Effects(state.Exit))
        .Json;

    private static JsonObject Transition(TransitionDefinition transition) => new Map()
        .Text("To", transition.To)
        .Words("By", transition.By)
        .Condition("When", transition.When)
        .Words("If", transition.If)
        .Words("Require", transition.Require)
        .Child("Do", Effects(transition.Do))
        .Flag("Ignore", transition.Ignore)
        .All("Branches", transition.Branches, branch => Branch(branch).Json)
        .Child("Otherwise", transition.Otherwise is null ? new Map() : Branch(transition.Otherwise))
        .Json;

    private static Map Branch(BranchDefinition branch) => new Map()
        .Number("Order", branch.Order)
        .Condition("When", branch.When)
        .Words("If", branch.If)
        .Text("To", branch.To)
        .Child("Do", Effects(branch.Do));

    private static Map Effects(EffectsDefinition effects) => new Map()
        .Words("Milestone", effects.Milestones)
        .Text("Outcome", effects.Outcome)
        .Words("Cancel", effects.Cancel)
        .Words("Start", effects.Start)
        .All("Tasks", effects.Tasks, Task)
        .Flag("Escalate", effects.Escalate)
        .Words("Notify", effects.Notify)
        .Words("Effects", effects.Effects)
        .Words("Raise", effects.Raise);

    private static JsonObject Task(TaskDefinition task) => new Map()
        .Text("For", task.For)
        .Text("Department", task.Department)
        .Duration("Within", task.Within)
        .Text("Calendar", task.Calendar)
        .Json;
}
