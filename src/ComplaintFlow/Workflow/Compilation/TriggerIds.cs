using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Workflow.Compilation;

/// <summary>The numbers of triggers. They follow the order of the names, so that lists of triggers are sorted.</summary>
internal sealed class TriggerIds
{
    private readonly Dictionary<string, int> _ids = new(Names.Comparer);

    public TriggerIds(DeclaredNames names)
    {
        All = [.. names.Workflow.Triggers.Order(StringComparer.Ordinal)];
        for (int i = 0; i < All.Count; i++)
            _ids.Add(All[i], i);
    }

    /// <summary>The names by their ids.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The id of a trigger, or -1 if no state takes it, which is a defect.</summary>
    public int Of(string? trigger) => trigger is not null && _ids.TryGetValue(trigger, out int id) ? id : -1;
}
