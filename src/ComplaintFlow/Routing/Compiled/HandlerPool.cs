using System.Collections.Frozen;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>
/// What is known of a department's handlers before one of them is chosen. Gathered before the decision; what counted is kept in its event.
/// </summary>
internal sealed record HandlerPool(IReadOnlyList<Handler> Handlers)
{
    /// <summary>Those who are away.</summary>
    public IReadOnlySet<string> Absent { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How many open complaints each has; null where no strategy asks.</summary>
    public IReadOnlyDictionary<string, long>? Loads { get; init; }

    /// <summary>Who got the newest complaints of the department, the newest first; each once.</summary>
    public IReadOnlyList<string> Served { get; init; } = [];

    /// <summary>Who handled the last complaint of the complainant.</summary>
    public string? Last { get; init; }

    /// <summary>Why nothing is known; null where all is.</summary>
    public string? Problem { get; init; }
}
