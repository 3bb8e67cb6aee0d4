using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance;

/// <summary>Represents an evidence store under test. The kit disposes it after the rule.</summary>
/// <param name="store">The store.</param>
/// <param name="close">Closes the store and removes what it kept; null if there is nothing to do.</param>
public sealed class EvidenceUnderTest(IEvidenceStore store, Func<ValueTask>? close = null) : IAsyncDisposable
{
    /// <summary>The store.</summary>
    public IEvidenceStore Store { get; } = store;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => close?.Invoke() ?? ValueTask.CompletedTask;
}
