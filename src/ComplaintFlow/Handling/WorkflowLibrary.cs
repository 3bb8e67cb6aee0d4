using System.Collections.Concurrent;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling;

/// <summary>The workflows that complaints are bound to, by content hash: the present one, and published ones of earlier rule books. Thread-safe.</summary>
internal sealed class WorkflowLibrary(IDefinitionStore definitions)
{
    private static readonly Refusal Unknown = new(
        DiagnosticCodes.UnknownWorkflow, "The complaint began under a workflow that is not known here.",
        "Publish the definition again; complaints under way cannot be moved to another workflow yet.");

    private static readonly Refusal Changed = new(
        DiagnosticCodes.WorkflowAltered, "The workflow under which the complaint began was changed in the store: it does not have the hash under which it was published.",
        "Find out who changed it. Restore the definition from a copy, or remove its row and start a host with the rules of then, "
        + "which publishes them again.");

    private readonly ConcurrentDictionary<(string Workflow, string Book), CompiledWorkflow> _earlier = new();
    private readonly ConcurrentDictionary<string, bool> _published = new(StringComparer.Ordinal);

    /// <summary>Keeps the workflow of a book where every node finds it, before the first complaint begins with it.</summary>
    public async ValueTask PublishAsync(RuleBook book, CancellationToken cancellationToken)
    {
        if (_published.ContainsKey(book.WorkflowHash))
            return;
        await definitions.SaveAsync(book.WorkflowHash, book.WorkflowJson, cancellationToken).ConfigureAwait(false);
        _published.TryAdd(book.WorkflowHash, true);
    }

    /// <summary>
    /// The workflow with a hash; otherwise why nothing is decided under it: it was never published, cannot be read with the fields of the book,
    /// or was changed in the store.
    /// </summary>
    public async ValueTask<(CompiledWorkflow? Workflow, Refusal? Refusal)> FindAsync(
        string hash, RuleBook book, CancellationToken cancellationToken)
    {
        if (string.Equals(hash, book.WorkflowHash, StringComparison.Ordinal))
            return (book.Workflow, null);
        if (_earlier.TryGetValue((hash, book.Hash), out CompiledWorkflow? known))
            return (known, null);
        if (await definitions.FindAsync(hash, cancellationToken).ConfigureAwait(false) is not { } json)
            return (null, Unknown);
        if (!PublishedDefinition.Is(json.Span, hash))
            return (null, Changed);
        return RuleBookReader.ReadWorkflow(json, hash, book) is { } read ? (_earlier.GetOrAdd((hash, book.Hash), read), null) : (null, Unknown);
    }
}
