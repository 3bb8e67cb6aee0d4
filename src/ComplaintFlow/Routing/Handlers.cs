using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Routing;

/// <summary>Represents an actor who handles complaints of a department.</summary>
/// <param name="Id">The id of the actor. It is not the name of a person.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record Handler(string Id)
{
    /// <summary>The skills of the handler, in the words that routing rules use.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The share of the work, 1 or more. A handler with 2 gets twice as much as a handler with 1.</summary>
    public int Weight { get; init; } = 1;
}

/// <summary>Provides the handlers of departments.</summary>
/// <remarks>
/// The host registers an implementation, which must be thread-safe. Without one, the handlers of the configuration are used.
/// </remarks>
public interface IHandlerDirectory
{
    /// <summary>Gets the handlers of a department. If it throws, the complaint stays in the queue of the department.</summary>
    /// <param name="department">The name of the department.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The handlers.</returns>
    ValueTask<IReadOnlyList<Handler>> GetHandlersAsync(string department, CancellationToken cancellationToken);
}

/// <summary>Provides the handlers who are absent.</summary>
/// <remarks>The host registers an implementation, which must be thread-safe. Without one, everybody is present.</remarks>
public interface IHandlerPresence
{
    /// <summary>
    /// Gets the handlers who cannot take a complaint at an instant. If it throws, the complaint stays in the queue of the department.
    /// </summary>
    /// <param name="handlers">The ids of the handlers.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The ids of the handlers who are absent.</returns>
    ValueTask<IReadOnlyCollection<string>> GetAbsentAsync(
        IReadOnlyList<string> handlers, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Provides the handler of a complainant's last complaint.</summary>
/// <remarks>The host registers an implementation, which must be thread-safe. Without one, no earlier handler is known.</remarks>
public interface ILastHandler
{
    /// <summary>
    /// Finds the handler of the complainant's last complaint. If it throws, the complaint stays in the queue of the department.
    /// </summary>
    /// <param name="complaint">The new complaint.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The id of the handler, or <see langword="null"/> if none is known.</returns>
    ValueTask<string?> FindAsync(Complaint complaint, CancellationToken cancellationToken);
}
