using System.Collections.Concurrent;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling;

/// <summary>The workflows that complaints are bound to, by content hash: the present one, and published ones of earlier rule books. Thread-safe.</summary>
internal sealed class WorkflowLibrary(IDefinitionStore definitions)
{
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

    /// <summary>The workflow with a hash, or null where it was never published or cannot be read with the fields of the book.</summary>
    public async ValueTask<CompiledWorkflow?> FindAsync(string hash, RuleBook book, CancellationToken cancellationToken)
    {
        if (string.Equals(hash, book.WorkflowHash, StringComparison.Ordinal))
            return book.Workflow;
        if (_earlier.TryGetValue((hash, book.Hash), out CompiledWorkflow? known))
            return known;
        if (await definitions.FindAsync(hash, cancellationToken).ConfigureAwait(false) is not { } json)
            return null;
        return RuleBookReader.ReadWorkflow(json, hash, book) is { } read ? _earlier.GetOrAdd((hash, book.Hash), read) : null;
    }
}
