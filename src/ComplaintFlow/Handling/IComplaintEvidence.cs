using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>
/// Evidence with its bytes: kept first, then added to the complaint with their hash; checked whenever they are read. Thread-safe.
/// </summary>
public interface IComplaintEvidence
{
    /// <summary>
    /// Adds a piece of evidence with its bytes. An actor who may not add it, or a piece that would be refused, is refused before a byte is
    /// read. If the action is refused after
    /// all, the complaint does not refer to the bytes; they stay, and adding them again costs no room. A caller that repeats uses
    /// <see cref="ActOptions.IdempotencyKey"/>.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="evidence">What it is, if it comes from, its media type. A <see cref="AddEvidence.Hash"/> that is given must be that
    /// of the bytes.</param>
    /// <param name="content">The bytes, from where the stream stands to its end; never all of them in memory. It stays the caller's, and
    /// open.</param>
    /// <param name="actor">Who adds it.</param>
    /// <param name="options">How it is done.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint afterwards, or all reasons why nothing was added.</returns>
    /// <exception cref="ArgumentException">The piece has a <see cref="AddEvidence.Location"/>: what has bytes here is not
    /// elsewhere.</exception>
    ValueTask<ActionOutcome> AddAsync(
        ComplaintId id, AddEvidence evidence, Stream content, Actor actor, ActOptions? options =
            null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens the bytes of a piece of evidence. They are compared with the hash in the complaint while they are read, and the last of them
    /// are given out only when it agrees: altered
    /// evidence ends in <see cref="EvidenceException"/> (CF4012), never in a whole file.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="number">The number of the piece within its complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The bytes, to be read once and disposed; null if there is no such complaint or piece, or if the host keeps its bytes
    /// by itself or it has none.</returns>
    /// <exception cref="EvidenceException">The bytes are missing, or cannot be read now; the exception says what to do.</exception>
    ValueTask<Stream?> OpenAsync(ComplaintId id, int number, CancellationToken cancellationToken = default);

    /// <summary>
    /// Which pieces of evidence of a complaint lack the bytes that the evidence store should have. It does not look into those that are
    /// there.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The numbers of the pieces; empty if none is missing, and if there is no such complaint.</returns>
    /// <exception cref="EvidenceException">The store cannot be asked now; the exception says what to do.</exception>
    ValueTask<IReadOnlyList<int>> FindMissingAsync(ComplaintId id, CancellationToken cancellationToken = default);
}
