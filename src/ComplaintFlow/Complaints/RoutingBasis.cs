using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>What a choice of department or handler rested on. Names no one but by the ids of actors.</summary>
public sealed record RoutingBasis
{
    /// <summary>How many candidates are kept at most: the chosen one first.</summary>
    public const int MaxCandidates = 50;

    /// <summary>The rule that named the department, and its condition; null if the department was known.</summary>
    public string? Rule { get; init; }

    /// <summary>The strategy that chose the handler; null if none did.</summary>
    public string? Strategy { get; init; }

    /// <summary>Why the handler was chosen, or why no one was; null if no one was looked for.</summary>
    public string? Why { get; init; }

    /// <summary>The skills that were asked for.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>How many handlers there were to choose from, those excluded included.</summary>
    public int Considered { get; init; }

    /// <summary>The handlers, the chosen one first, those excluded last; at most <see cref="MaxCandidates"/>.</summary>
    public IReadOnlyList<RoutingCandidate> Candidates { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];
}

/// <summary>A handler who was considered.</summary>
/// <param name="Id">The id of the actor.</param>
/// <param name="Load">How many open complaints the handler had; null if no strategy asked.</param>
/// <param name="Skills">How many of the skills asked for the handler has; null if no strategy asked.</param>
/// <param name="Excluded">Why the handler could not be chosen; null if the handler could.</param>
public sealed record RoutingCandidate(string Id, long? Load = null, int? Skills = null, string? Excluded = null);
