using ComplaintFlow.Conditions;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Rules.Settings;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads the section <c>Workflow</c>. Absent, it means the preset <c>standard</c>; without a preset, a workflow starts from nothing.</summary>
internal static class WorkflowReader
{
    public static WorkflowDefinition Read(SettingNode root, DiagnosticBag defects)
    {
        SettingNode? own = root.Find("Workflow");
        var node = new SettingNode(root.Path.Length == 0 ? "Workflow" : $"{root.Path}:Workflow");
        if (own is { Children.Count: 0, Value.Length: > 0 } || own is { IsList: true })
        {
            defects.Error(DiagnosticCodes.WrongShape, node.Path, "'Workflow' takes a map.", "Write { \"Preset\": \"standard\" }.");
            own = null;
        }
        bool absent = own is null || (own.Children.Count == 0 && string.IsNullOrEmpty(own.Value));
        string? preset = absent ? SectionPresets.Standard : own!.Find(SectionPresets.Key)?.Value;
        if (preset is not null)
            SectionPresets.Workflow.Lay(preset, node, defects);
        if (own is not null)
            node.Overlay(own);

        var section = new Section(node, defects);
        section.Text(SectionPresets.Key);
        var regions = new SortedDictionary<string, RegionDefinition>(Names.Comparer) { [WorkflowDefinition.MainRegion] = Region(section) };
        foreach ((string name, RegionDefinition region) in section.Map("Regions", Region))
        {
            if (Names.Same(name, WorkflowDefinition.MainRegion))
                defects.Error(DiagnosticCodes.InvalidName, $"{node.Path}:Regions:{name}", $"The region {WorkflowDefinition.MainRegion} is the main one.", "Write its states under Workflow:States.");
            else
                regions.Add(name, region);
        }
        section.Done();
        return new WorkflowDefinition { Regions = regions };
    }

    private static RegionDefinition Region(Section section) => new() { Initial = section.Text("Initial"), States = section.Map("States", State) };

    private static StateDefinition State(Section section) => new()
    {
        Parent = section.Text("Parent"),
        Initial = section.Text("Initial"),
        Final = section.Flag("Final"),
        Closed = section.Flag("Closed"),
        On = section.Map("On", Transition),
        After = section.Map("After", after => new TimeoutDefinition { Within = after.Text("Within"), Calendar = after.Text("Calendar"), Do = after.Text("Do") }),
        Entry = Effects(section, "Entry"),
        Exit = Effects(section, "Exit"),
    };

    private static TransitionDefinition Transition(Section section) => new()
    {
        To = section.Text("To"),
        By = section.Words("By"),
        When = section.Condition("When"),
        If = section.Words("If"),
        Require = section.Words("Require"),
        Do = Effects(section, "Do"),
        Ignore = section.Flag("Ignore"),
        Branches = section.Map("Branches", Branch),
        Otherwise = section.Child("Otherwise", Otherwise),
    };

    private static BranchDefinition Branch(Section section) => new()
    {
        Order = section.Number("Order"),
        When = section.Condition("When"),
        If = section.Words("If"),
        To = section.Text("To"),
        Do = Effects(section, "Do"),
    };

    private static BranchDefinition Otherwise(Section section) => new() { To = section.Text("To"), Do = Effects(section, "Do") };

    /// <summary>A bare word is a trigger that is fired, as in a step of a target.</summary>
    private static EffectsDefinition Effects(Section section, string key)
    {
        if (section.Node(key) is not { } node)
            return EffectsDefinition.None;
        if (node.Children.Count == 0 || node.IsList)
            return section.Words(key) is { Count: > 0 } triggers ? new EffectsDefinition { Raise = triggers, IsBare = true } : EffectsDefinition.None;
        return section.Child(key, inner => new EffectsDefinition
        {
            Milestones = inner.Words("Milestone"),
            Outcome = inner.Text("Outcome"),
            Cancel = inner.Words("Cancel"),
            Start = inner.Words("Start"),
            Tasks = inner.Map("Tasks", Task),
            Escalate = inner.Flag("Escalate"),
            Notify = inner.Words("Notify"),
            Effects = inner.Words("Effects"),
            Raise = inner.Words("Raise"),
        })!;
    }

    private static TaskDefinition Task(Section section) => new()
    {
        For = section.Text("For"),
        Department = section.Text("Department"),
        Within = section.Text("Within"),
        Calendar = section.Text("Calendar"),
    };
}
