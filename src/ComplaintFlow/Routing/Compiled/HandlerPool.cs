using System.Collections.Frozen;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>
/// The facts about the handlers of a department before one is chosen. They are gathered before the decision, and the event keeps those that
/// counted.
/// </summary>
internal sealed record HandlerPool(IReadOnlyList<Handler> Handlers)
{
    /// <summary>The handlers who are absent.</summary>
    public IReadOnlySet<string> Absent { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The number of open complaints of each handler, or null if no strategy needs it.</summary>
    public IReadOnlyDictionary<string, long>? Loads { get; init; }

    /// <summary>The handlers who got the newest complaints of the department, the newest first, each once.</summary>
    public IReadOnlyList<string> Served { get; init; } = [];

    /// <summary>The handler of the complainant's last complaint.</summary>
    public string? Last { get; init; }

    /// <summary>The reason why the facts are not known, or null if they are.</summary>
    public string? Problem { get; init; }
}
