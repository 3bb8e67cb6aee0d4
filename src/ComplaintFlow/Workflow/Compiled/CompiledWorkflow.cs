using System.Collections.Frozen;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>A verified workflow as arrays. Immutable; all complaints and threads share it, and no complaint needs set-up.</summary>
internal sealed class CompiledWorkflow(string hash, WorkflowParts parts, KeywordPool keywords)
{
    private readonly FrozenDictionary<string, int> _triggerIds =
        parts.Triggers.Select((name, id) => (name, id)).ToFrozenDictionary(trigger => trigger.name, trigger => trigger.id, Names.Comparer);

    /// <summary>The content hash of the definition.</summary>
    public string Hash { get; } = hash;

    /// <summary>The words for which its guards look.</summary>
    public KeywordPool Keywords { get; } = keywords;

    /// <summary>The regions: the main one first, the others in the ordinal order of their names.</summary>
    public IReadOnlyList<CompiledRegion> Regions { get; } = parts.Regions;

    /// <summary>The names of the triggers by their ids, in ordinal order.</summary>
    public IReadOnlyList<string> Triggers { get; } = parts.Triggers;

    /// <summary>The roles that its transitions name.</summary>
    public RoleNumbers Roles { get; } = parts.Roles;

    /// <summary>Gets the transitions of a trigger, in all states.</summary>
    public IReadOnlyList<CompiledTransition> TransitionsOf(int trigger) =>
        [.. Regions.SelectMany(region => region.States).Select(state => state.Find(trigger)).OfType<CompiledTransition>()];

    /// <summary>
    /// Whether a complaint has ended: its main region is in a state that ends it, or in one that the workflow no longer has.
    /// </summary>
    public bool IsOver(Complaint complaint) => Regions[0].Find(complaint.State) is not { IsEnd: false };

    public int? TriggerId(string name) => _triggerIds.TryGetValue(name, out int id) ? id : null;
}

internal sealed class CompiledRegion(string name, IReadOnlyList<CompiledState> states, CompiledState initial)
{
    private readonly FrozenDictionary<string, CompiledState> _byName = states.ToFrozenDictionary(state => state.Name, Names.Comparer);

    public string Name { get; } = name;

    public IReadOnlyList<CompiledState> States { get; } = states;

    /// <summary>The innermost state in which the region begins.</summary>
    public CompiledState Initial { get; } = initial;

    /// <summary>Finds a state by its name. Most regions are in their first state most of the time, so that state is tested first.</summary>
    public CompiledState? Find(string name) => name == Initial.Name ? Initial : _byName.GetValueOrDefault(name);
}

internal sealed class CompiledState(
    string name, bool final, bool isEnd, CompiledEffects entry, CompiledEffects exit, IReadOnlyList<CompiledTimeout> timeouts)
{
    private int[] _triggers = [];
    private CompiledTransition[] _transitions = [];

    public string Name { get; } = name;

    public bool Final { get; } = final;

    /// <summary>
    /// Whether its region is at an end here: the state, or one around it, is closed or final. The main region ends the complaint.
    /// </summary>
    public bool IsEnd { get; } = isEnd;

    public CompiledEffects Entry { get; } = entry;

    public CompiledEffects Exit { get; } = exit;

    public IReadOnlyList<CompiledTimeout> Timeouts { get; } = timeouts;

    public CompiledState? Parent { get; private set; }

    /// <summary>The innermost state that is entered with this one. It is the state itself if it has no substates.</summary>
    public CompiledState Leaf { get; private set; } = null!;

    /// <summary>The ids of the triggers that do something here, inherited ones included, in ascending order.</summary>
    public ReadOnlySpan<int> Triggers => _triggers;

    public void Connect(CompiledState? parent, CompiledState leaf)
    {
        Parent = parent;
        Leaf = leaf;
    }

    public void Wire(SortedDictionary<int, CompiledTransition> transitions)
    {
        _triggers = [.. transitions.Keys];
        _transitions = [.. transitions.Values];
    }

    /// <summary>The transitions of the triggers, in the same order.</summary>
    public ReadOnlySpan<CompiledTransition> Transitions => _transitions;

    public CompiledTransition? Find(int trigger)
    {
        (int first, int end) = PlaceOf(trigger);
        return first < end ? _transitions[first] : null;
    }

    /// <summary>The place of a trigger among the transitions, with the place after it. The two are equal if it does nothing here.</summary>
    public (int First, int End) PlaceOf(int trigger)
    {
        // Written out, because the search of the framework compares through an interface and takes three times as long.
        int low = 0;
        int high = _triggers.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_triggers[middle] == trigger)
                return (middle, middle + 1);
            if (_triggers[middle] < trigger)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return default;
    }

    public bool IsWithin(CompiledState other)
    {
        for (CompiledState? state = this; state is not null; state = state.Parent)
        {
            if (ReferenceEquals(state, other))
                return true;
        }
        return false;
    }
}

/// <summary>A trigger that is fired after some time in a state.</summary>
internal sealed record CompiledTimeout(string Name, Duration Within, WorkingCalendar? Calendar, int Trigger);
