using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Routing;

/// <summary>Somebody who handles complaints of a department.</summary>
/// <param name="Id">The id of the actor; not a person's name.</param>
public sealed record Handler(string Id)
{
    /// <summary>What the handler can do, in words that rules ask for.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The share of the work, 1 or more: who has 2 gets twice as much as who has 1.</summary>
    public int Weight { get; init; } = 1;
}

/// <summary>
/// Knows who works in a department. Registered by the host; without it, the handlers of the configuration count. Must be thread-safe.
/// </summary>
public interface IHandlerDirectory
{
    /// <summary>The handlers of a department. Where it throws, the complaint stays in the queue of the department.</summary>
    /// <param name="department">The name of the department.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<Handler>> GetHandlersAsync(string department, CancellationToken cancellationToken);
}

/// <summary>Knows who is away. Registered by the host; without it, everybody is there. Must be thread-safe.</summary>
public interface IHandlerPresence
{
    /// <summary>
    /// Those of the handlers who cannot take a complaint now. Where it throws, the complaint stays in the queue of the department.
    /// </summary>
    /// <param name="handlers">The ids of the handlers.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyCollection<string>> GetAbsentAsync(
        IReadOnlyList<string> handlers, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>
/// Knows who handled the last complaint of a complainant. Registered by the host; without it, nobody is known. Must be thread-safe.
/// </summary>
public interface ILastHandler
{
    /// <summary>
    /// The id of the handler, or null where none is known. Where it throws, the complaint stays in the queue of the department.
    /// </summary>
    /// <param name="complaint">The complaint that is to be handled.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<string?> FindAsync(Complaint complaint, CancellationToken cancellationToken);
}
