using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents the basis of a choice of department or handler. It names people only by the ids of actors.</summary>
public sealed record RoutingBasis
{
    /// <summary>The maximum number of candidates that are kept.</summary>
    public const int MaxCandidates = 50;

    /// <summary>The rule that named the department, and its condition; null if the department was known.</summary>
    public string? Rule { get; init; }

    /// <summary>The strategy that chose the handler; null if none did.</summary>
    public string? Strategy { get; init; }

    /// <summary>Why the handler was chosen, or why no one was; null if no one was searched for.</summary>
    public string? Why { get; init; }

    /// <summary>The required skills.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The number of handlers considered, including the excluded ones.</summary>
    public int Considered { get; init; }

    /// <summary>The handlers, the chosen one first, those excluded last; at most <see cref="MaxCandidates"/>.</summary>
    public IReadOnlyList<RoutingCandidate> Candidates { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];
}

/// <summary>Represents a handler who was considered.</summary>
/// <param name="Id">The id of the actor.</param>
/// <param name="Load">The number of open complaints of the handler; null if no strategy asked.</param>
/// <param name="Skills">The number of required skills that the handler has; null if no strategy asked.</param>
/// <param name="Excluded">The reason why the handler could not be chosen; null if the handler could.</param>
public sealed record RoutingCandidate(string Id, long? Load = null, int? Skills = null, string? Excluded = null);
