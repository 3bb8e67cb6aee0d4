using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Testing;

/// <summary>Proves an evidence store: derive a class that opens the store, and run every rule of <see cref="Rules"/>.</summary>
public abstract class EvidenceConformance : ConformanceKit
{
    /// <summary>Initializes the kit.</summary>
    protected EvidenceConformance()
        : base(Rules)
    {
    }

    /// <summary>All rules, grouped by suite.</summary>
    public static IReadOnlyList<ConformanceRule> Rules { get; } = RuleList.OfEvidence();

    /// <summary>Opens an empty store.</summary>
    /// <returns>The store.</returns>
    protected abstract ValueTask<EvidenceUnderTest> OpenAsync();

    /// <summary>
    /// Opens another node on the same bytes, as another process would, while the first one is open. If your store lives in one
    /// process, leave out the rule <c>What one node keeps another one finds</c>.
    /// </summary>
    /// <param name="first">The store that <see cref="OpenAsync"/> returned.</param>
    /// <returns>The other node.</returns>
    /// <exception cref="NotSupportedException">The method is not overridden, and a rule that needs it is not left out.</exception>
    protected virtual ValueTask<EvidenceUnderTest> OpenAnotherAsync(EvidenceUnderTest first) =>
        throw new NotSupportedException("Override OpenAnotherAsync, or list the rule that needs it as left out.");

    private protected sealed override IFixture NewFixture() => new StoreFixture<EvidenceUnderTest>(OpenAsync, OpenAnotherAsync);
}
