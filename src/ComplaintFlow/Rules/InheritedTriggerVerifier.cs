using ComplaintFlow.Conditions;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Rules;

/// <summary>
/// Finds triggers of a state that are almost one that the state inherits. Who misspells an override adds a trigger that nobody fires, and
/// the transition of the state around stays in force.
/// </summary>
/// <remarks>
/// A trigger that something else than this state knows is meant as it is: the rules fire it, an action of the library has its name, a state
/// takes it that does not inherit the other one, or more states take it than a slip is copied to.
/// </remarks>
internal sealed class InheritedTriggerVerifier(WorkflowDefinition workflow, string path)
{
    /// <summary>A slip is made once, or twice if the wrong word was copied.</summary>
    private const int MostErrors = 2;

    /// <summary>The triggers of the standard workflow, which has those of the actions.</summary>
    private static readonly Lazy<HashSet<string>> Standard = new(() => new(
        SectionPresets.Workflow.Read(WorkflowSettings.Table).Regions.Values.SelectMany(region => region.States.Values)
            .SelectMany(state => state.On.Keys), Names.Comparer));

    /// <summary>Finds them, whether the rules fire them or not.</summary>
    public IReadOnlyList<InheritedTriggerSlip> Find()
    {
        var found = new List<InheritedTriggerSlip>();
        ILookup<string, Taker> takers = workflow.Regions.SelectMany(region => Takers(region.Key, region.Value))
            .ToLookup(taker => taker.Trigger, Names.Comparer);
        var index = new SlipIndex();
        foreach (IGrouping<string, Taker> trigger in takers)
            index.Add(trigger.Key);
        foreach (IGrouping<string, Taker> trigger in takers.Where(trigger => trigger.Count() <= MostErrors))
        {
            string? meant = index.Near(trigger.Key).FirstOrDefault(near => trigger.All(taker => taker.InheritsOnly(near)));
            if (meant is null || Standard.Value.Contains(trigger.Key))
                continue;
            var warnings = new DiagnosticBag();
            foreach (Taker taker in trigger)
                warnings.Warning(
                    DiagnosticCodes.MisspelledInheritedTrigger,
                    $"{RegionPath.Of(path, taker.Region)}:States:{taker.State}:On:{trigger.Key}",
                    $"'{trigger.Key}' is a new trigger. It is almost '{meant}', which the state inherits from '{taker.From(meant)}' and "
                        + "which stays as it is.",
                    $"Did you mean '{meant}'? If the new trigger is right, accept the warning under AcceptedWarnings.");
            found.Add(new InheritedTriggerSlip(trigger.Key, warnings.Sorted()));
        }
        return found;
    }

    private static IEnumerable<Taker> Takers(string name, RegionDefinition region)
    {
        var map = new RegionHierarchy(region);
        if (map.IsOutOfBounds)
            return []; // reported with the hierarchy
        // A definition made in code may compare its names with case.
        var takes = region.States.ToDictionary(
            state => state.Key, state => new HashSet<string>(state.Value.On.Keys, Names.Comparer), Names.Comparer);
        return region.States.SelectMany(
            state => state.Value.On.Keys.Select(trigger => new Taker(name, state.Key, trigger, map, takes)));
    }

    /// <summary>A state that takes a trigger.</summary>
    private sealed record Taker(
        string Region, string State, string Trigger, RegionHierarchy Map, IReadOnlyDictionary<string, HashSet<string>> Takes)
    {
        /// <summary>Whether the state inherits a trigger, and does not itself say what it does.</summary>
        public bool InheritsOnly(string other) => !Takes[State].Contains(other) && From(other) is not null;

        /// <summary>The nearest state around that takes a trigger.</summary>
        public string? From(string other) => Map.IsInCircle(State) ? null
            : Map.Lineage(State).Skip(1).FirstOrDefault(outer => Takes[outer].Contains(other));
    }
}

/// <summary>A trigger that is almost one that its states inherit, with the warnings that it deserves unless the rules fire it.</summary>
internal sealed record InheritedTriggerSlip(string Trigger, IReadOnlyList<Diagnostic> Warnings);
