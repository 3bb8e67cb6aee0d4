using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>
/// Adds and opens evidence with its bytes. The bytes are stored first, then the complaint refers to them by their hash. The hash
/// is checked whenever they are read.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. Every method throws <see cref="ComplaintStoreException"/> if the store fails,
/// and <see cref="OperationCanceledException"/> if its token is cancelled.
/// </remarks>
public interface IComplaintEvidence
{
    /// <summary>Gets the evidence of another tenant.</summary>
    /// <param name="tenant">The name of the tenant. Case makes no difference.</param>
    /// <returns>The evidence of the complaints of that tenant.</returns>
    /// <exception cref="UnknownTenantException">Nobody declared the tenant.</exception>
    IComplaintEvidence ForTenant(string tenant);

    /// <summary>Adds a piece of evidence with its bytes.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="evidence">The kind, the source and the media type of the piece. A <see cref="AddEvidence.Hash"/> that is
    /// given must be that of the bytes.</param>
    /// <param name="content">The bytes, from the position of the stream to its end. They are never held in memory as a whole. The
    /// caller owns the stream; it is not closed.</param>
    /// <param name="actor">The actor who adds it.</param>
    /// <param name="options">The options of the action.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The complaint after the action, or all reasons why nothing was added.</returns>
    /// <exception cref="ArgumentException">The piece has a <see cref="AddEvidence.Location"/>, which is only for bytes that the
    /// host keeps itself.</exception>
    /// <remarks>
    /// An actor who may not add it, or a piece that would be refused, is refused before a byte is read. If the action is refused
    /// afterwards, the complaint does not refer to the bytes. They stay, and adding them again takes no more space. To repeat a
    /// call safely, use <see cref="ActOptions.IdempotencyKey"/>.
    /// </remarks>
    ValueTask<ActionOutcome> AddAsync(
        ComplaintId id, AddEvidence evidence, Stream content, Actor actor, ActOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Opens the bytes of a piece of evidence.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="number">The number of the piece within its complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The bytes, to be read once and disposed; null if there is no such complaint or piece, if the host keeps the bytes
    /// itself, or if the piece has none.</returns>
    /// <exception cref="EvidenceException">The bytes are missing, or cannot be read now; the exception says what to do.</exception>
    /// <remarks>
    /// The bytes are compared with the hash in the complaint while they are read, and the last of them are given out only if it
    /// agrees. Reading altered evidence ends in <see cref="EvidenceException"/> (CF4012), never in a whole file.
    /// </remarks>
    ValueTask<Stream?> OpenAsync(ComplaintId id, int number, CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds the pieces of evidence whose bytes are missing in the evidence store. It does not read the bytes that are there.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The numbers of the pieces; empty if none is missing, or there is no such complaint.</returns>
    /// <exception cref="EvidenceException">The store cannot be asked now; the exception says what to do.</exception>
    ValueTask<IReadOnlyList<int>> FindMissingAsync(ComplaintId id, CancellationToken cancellationToken = default);
}
