using System.Collections.Immutable;
using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Provides the workflows of complaints by content hash: the present one, and published ones of earlier rule books. Thread-safe.
/// </summary>
/// <remarks>
/// It keeps the most recently used of the earlier ones, and reads the others from the store again, so reloads do not make it
/// grow.
/// </remarks>
internal sealed class WorkflowCatalog(IDefinitionStore definitions)
{
    /// <summary>The maximum number of earlier workflows in memory.</summary>
    public const int MaxEarlier = 64;

    private static readonly Refusal Unknown = new(
        DiagnosticCodes.UnknownWorkflow, "The complaint began under a workflow that is not known here.",
        "Publish the definition again; complaints under way cannot be moved to another workflow yet.");

    private static readonly Refusal Changed = new(
        DiagnosticCodes.WorkflowAltered,
        "The workflow under which the complaint began was changed in the store: it does not have the hash under which it was published.",
        "Find out who changed it. Restore the definition from a copy, or remove its row and start a host with the rules of then, "
        + "which publishes them again.");

    /// <summary>The earlier workflows. A workflow is read with the fields of a book, so it is kept for that book.</summary>
    private RecentlyUsed<(string Workflow, string Book), CompiledWorkflow> _earlier = new(MaxEarlier);

    /// <summary>The hashes of published workflows. Publishing one again changes nothing.</summary>
    private volatile ImmutableHashSet<string> _published = [];

    /// <summary>The number of earlier workflows in memory.</summary>
    public int Count => _earlier.Count;

    /// <summary>
    /// Gets a catalog that reads and publishes in another store of the same data, such as one in a transaction of the caller. What was
    /// published before is known there too; what is published there may be undone, so it is not known here.
    /// </summary>
    public WorkflowCatalog Over(IDefinitionStore other) => new(other) { _earlier = _earlier, _published = _published };

    /// <summary>
    /// Gets the workflow of a complaint, or the reason why nothing is decided under it: it was never published, cannot be read
    /// with the fields of the book, or was changed in the store.
    /// </summary>
    /// <param name="complaint">The complaint; null for a receipt, which begins with the workflow of the book.</param>
    /// <param name="book">The current rules.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public async ValueTask<(CompiledWorkflow? Workflow, Refusal? Refusal)> OfAsync(
        Complaint? complaint, RuleBook book, CancellationToken cancellationToken)
    {
        if (complaint is null)
            await PublishAsync(book, cancellationToken).ConfigureAwait(false);
        if (complaint is null || string.Equals(complaint.Workflow, book.WorkflowHash, StringComparison.Ordinal))
            return (book.Workflow, null);
        if (_earlier.Find((complaint.Workflow, book.Hash)) is { } known)
            return (known, null);
        return await ReadAsync(complaint.Workflow, book, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Publishes the workflow of a book for all nodes, before the first complaint begins with it.</summary>
    private async ValueTask PublishAsync(RuleBook book, CancellationToken cancellationToken)
    {
        if (_published.Contains(book.WorkflowHash))
            return;
        await definitions.SaveAsync(book.WorkflowHash, book.WorkflowJson, cancellationToken).ConfigureAwait(false);
        _published = _published.Add(book.WorkflowHash); // one that a race loses is published once more
    }

    private async ValueTask<(CompiledWorkflow? Workflow, Refusal? Refusal)> ReadAsync(
        string hash, RuleBook book, CancellationToken cancellationToken)
    {
        if (await definitions.FindAsync(hash, cancellationToken).ConfigureAwait(false) is not { } json)
            return (null, Unknown);
        if (!PublishedDefinition.Is(json.Span, hash))
            return (null, Changed);
        if (RuleBookReader.ReadWorkflow(json, hash, book) is not { } read)
            return (null, Unknown);
        _earlier.Keep((hash, book.Hash), read);
        return (read, null);
    }
}
