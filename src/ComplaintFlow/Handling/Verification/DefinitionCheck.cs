using System.Collections.Concurrent;
using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>Checks the workflows of complaints: whether each is stored, and is the one that was published. Thread-safe.</summary>
internal sealed class DefinitionCheck(IDefinitionStore? definitions)
{
    private readonly ConcurrentDictionary<string, (string? What, IReadOnlySet<string>? OpenStates)> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<DefinitionDamage> Damaged =>
        [.. _known.Where(one => one.Value.What is not null).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new DefinitionDamage(one.Key, one.Value.What!))];

    /// <summary>Determines whether the workflow of a complaint calls its state open; null if it cannot be determined.</summary>
    public async ValueTask<bool?> IsOpenAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        if (definitions is null)
            return null;
        if (!_known.TryGetValue(complaint.Workflow, out (string? What, IReadOnlySet<string>? OpenStates) known))
            known = _known.GetOrAdd(
                complaint.Workflow, await LookAsync(definitions, complaint.Workflow, cancellationToken).ConfigureAwait(false));
        return known.OpenStates?.Contains(complaint.State);
    }

    private static async ValueTask<(string? What, IReadOnlySet<string>? OpenStates)> LookAsync(
        IDefinitionStore store, string hash, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(hash, cancellationToken).ConfigureAwait(false) is not { } content)
            return ("the workflow is missing", null);
        return PublishedDefinition.Is(content.Span, hash)
            ? (null, RuleBookReader.ReadOpenStates(content))
            : ("the workflow was changed: it does not have its hash", null);
    }
}
