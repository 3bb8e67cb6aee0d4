using System.Collections.ObjectModel;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Workflow;

/// <summary>The settings of the section <c>Workflow</c>. The keys of the main region are next to those of the section.</summary>
internal static class WorkflowSettings
{
    private static readonly SettingTable<BranchDefinition> Branch =
        SettingTable.Of("Branch", "One destination of a transition that branches.", new BranchDefinition())
        .Number("Order", b => b.Order, (b, v) => b with { Order = v },
            "Branches are tested from the lowest order to the highest, and the first that holds is taken (default 0).")
        .Condition("When", b => b.When, (b, v) => b with { When = v }, "The condition under which the branch is taken.")
        .Words("If", b => b.If, (b, v) => b with { If = v },
            "Predicates of the host that must hold, declared under Predicates: one or a list.", SettingShape.Predicates)
        .Text("To", b => b.To, (b, v) => b with { To = v }, "The state it leads to; without it, the complaint stays in its state.")
        .Effects("Do", b => b.Do, (b, v) => b with { Do = v }, "What else happens: a trigger to fire, or a map of effects.");

    private static readonly SettingTable<BranchDefinition> Otherwise = SettingTable.Of("Otherwise",
        "What happens if no branch holds; without it, the action is refused then.", new BranchDefinition())
        .Text("To", b => b.To, (b, v) => b with { To = v }, "The state it leads to; without it, the complaint stays in its state.")
        .Effects("Do", b => b.Do, (b, v) => b with { Do = v }, "What else happens: a trigger to fire, or a map of effects.");

    private static readonly SettingTable<TransitionDefinition> Transition =
        SettingTable.Of("Transition", "What a trigger does in this state.", new TransitionDefinition())
        .Text("To", t => t.To, (t, v) => t with { To = v },
            "The state it leads to, in the same region; without it, the complaint stays in its state without leaving it.")
        .Words("By", t => t.By, (t, v) => t with { By = v },
            "The roles that may fire the trigger, such as [\"CaseOwner\"]; without it, everybody may.", SettingShape.Roles)
        .Condition("When", t => t.When, (t, v) => t with { When = v }, "The condition that must hold.")
        .Words("If", t => t.If, (t, v) => t with { If = v },
            "Predicates of the host that must hold, declared under Predicates: one or a list.", SettingShape.Predicates)
        .Words("Require", t => t.Require, (t, v) => t with { Require = v },
            "Fields that must have a value, such as [\"Category\"]: built-in ones or those declared under Fields.")
        .Effects("Do", t => t.Do, (t, v) => t with { Do = v }, "What else happens: a trigger to fire, or a map of effects.")
        .Flag("Ignore", t => t.Ignore, (t, v) => t with { Ignore = v },
            "Whether the trigger is taken here and nothing happens (default false).")
        .Items("Branches", Branch, t => t.Branches, (t, v) => t with { Branches = v },
            "Destinations by name, of which the first by Order whose condition holds is taken; they stand in place of To.")
        .Child("Otherwise", Otherwise, t => t.Otherwise, (t, v) => t with { Otherwise = v });

    private static readonly SettingTable<TimeoutDefinition> Timeout = SettingTable.Of("Timeout",
        "A trigger that is fired if the complaint stays in the state.", new TimeoutDefinition())
        .Duration("Within", t => t.Within, (t, v) => t with { Within = v }, "The time in the state, such as 48h or 10 working days.")
        .Text("Calendar", t => t.Calendar, (t, v) => t with { Calendar = v },
            "The calendar that counts, one of those under Calendars; needed for working time and working days.")
        .Text("Do", t => t.Do, (t, v) => t with { Do = v },
            "The trigger, such as NoResponse; it is skipped if it is not possible then.");

    private static readonly SettingTable<StateDefinition> State = SettingTable.Of("State",
        "A state of the workflow; entering it is a milestone of its name.", new StateDefinition())
        .Text("Parent", s => s.Parent, (s, v) => s with { Parent = v },
            "The state around this one, whose transitions it inherits, such as Open.")
        .Text("Initial", s => s.Initial, (s, v) => s with { Initial = v },
            "The substate that is entered with this state; needed if it has substates.")
        .Flag("Final", s => s.Final, (s, v) => s with { Final = v },
            "Whether nothing leads out of it; in the main region, clocks that still run are cancelled (default false).")
        .Flag("Closed", s => s.Closed, (s, v) => s with { Closed = v },
            "Whether a complaint in this state counts as closed in lists and figures (default false).")
        .Items("On", Transition, s => s.On, (s, v) => s with { On = v },
            "What each trigger does here, by the name of the trigger, such as FastTrack.", inherited: InheritedSettings.Triggers)
        .Items("After", Timeout, s => s.After, (s, v) => s with { After = v },
            "What happens by itself if the complaint stays in the state, by name, such as silence.")
        .Effects("Entry", s => s.Entry, (s, v) => s with { Entry = v },
            "What happens on entering the state: a trigger to fire, or a map of effects.")
        .Effects("Exit", s => s.Exit, (s, v) => s with { Exit = v },
            "What happens on leaving the state: a trigger to fire, or a map of effects.");

    private static readonly RegionDefinition NoStates = new() { States = ReadOnlyDictionary<string, StateDefinition>.Empty };

    private static readonly SettingTable<RegionDefinition> Region = SettingTable.Of("Region",
        "A region: states of which the complaint is in one, side by side with those of other regions.", NoStates)
        .Text("Initial", r => r.Initial, (r, v) => r with { Initial = v }, "The state in which the region begins.")
        .Items("States", State, r => r.States, (r, v) => r with { States = v },
            "States by name, such as Accepted; names are unique in the whole workflow.");

    public static SettingTable<WorkflowDefinition> Table { get; } = SettingTable.Of("Workflow",
        "States and triggers; without this section, the standard workflow runs.", Of(NoStates))
        .Resolved("Preset", SettingShape.OneOf("preset", "standard"),
            "The built-in workflow to start from: standard; without it, a workflow starts from nothing.")
        .Text("Initial", w => Main(w).Initial, (w, v) => With(w, Main(w) with { Initial = v }),
            "The state in which the main region begins.")
        .Items("States", State, w => Main(w).States, (w, v) => With(w, Main(w) with { States = v }),
            "The states of the main region by name, such as Accepted.")
        .Add("Regions", SettingShape.MapOf(SettingShape.Map(Region.Description)),
            "Regions beside the main one, by name, such as Waiting.", Regions,
            (w, map) => map.All("Regions", Others(w), region => Region.Write(region, map.Currency).Json),
            checkNames: CheckRegions);

    private static RegionDefinition Main(WorkflowDefinition workflow) =>
        workflow.Regions.FirstOrDefault(region => IsMain(region.Key)).Value ?? NoStates;

    private static SortedDictionary<string, RegionDefinition> Others(WorkflowDefinition workflow)
    {
        var others = new SortedDictionary<string, RegionDefinition>(Names.Comparer);
        foreach ((string name, RegionDefinition region) in workflow.Regions.Where(region => !IsMain(region.Key)))
            others.Add(name, region);
        return others;
    }

    private static WorkflowDefinition Of(RegionDefinition main) =>
        With(new WorkflowDefinition { Regions = ReadOnlyDictionary<string, RegionDefinition>.Empty }, main);

    private static WorkflowDefinition With(WorkflowDefinition workflow, RegionDefinition main)
    {
        SortedDictionary<string, RegionDefinition> regions = Others(workflow);
        regions.Add(WorkflowDefinition.MainRegion, main);
        return workflow with { Regions = regions };
    }

    private static WorkflowDefinition Regions(WorkflowDefinition workflow, SettingReader reader)
    {
        var regions = new SortedDictionary<string, RegionDefinition>(Names.Comparer) { [WorkflowDefinition.MainRegion] = Main(workflow) };
        foreach ((string name, RegionDefinition region) in reader.Items("Regions", Region))
        {
            if (IsMain(name))
            {
                reader.Defects.Error(DiagnosticCodes.InvalidName, $"{reader.Path}:Regions:{name}",
                    $"The region {WorkflowDefinition.MainRegion} is the main one.",
                    "Write its states under Workflow:States.");
            }
            else
            {
                regions.Add(name, region);
            }
        }
        return workflow with { Regions = regions };
    }

    private static void CheckRegions(WorkflowDefinition workflow, string at, DiagnosticBag defects)
    {
        SettingNames.Check(at, workflow.Regions.Keys, defects);
        foreach ((string name, RegionDefinition region) in Others(workflow))
            Region.CheckNames(region, $"{at}:{name}", defects);
    }

    private static bool IsMain(string region) => Names.Same(region, WorkflowDefinition.MainRegion);
}
