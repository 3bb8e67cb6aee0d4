using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Testing;

/// <summary>Proves a store of evidence: derive a class that opens it, and run every rule of <see cref="Rules"/>.</summary>
public abstract class EvidenceConformance : ConformanceKit
{
    /// <summary>For a class that opens a store.</summary>
    protected EvidenceConformance()
        : base(Rules)
    {
    }

    /// <summary>Every rule, suite by suite.</summary>
    public static IReadOnlyList<ConformanceRule> Rules { get; } = RuleList.OfEvidence();

    /// <summary>Opens a store that holds nothing.</summary>
    protected abstract ValueTask<EvidenceUnderTest> OpenAsync();

    /// <summary>
    /// Opens another node on the same bytes, as another process would, while the first one is open. A store that lives in one process
    /// leaves the rule
    /// <c>What one node keeps another one finds</c> out.
    /// </summary>
    /// <param name="first">What <see cref="OpenAsync"/> gave.</param>
    protected virtual ValueTask<EvidenceUnderTest> OpenAnotherAsync(EvidenceUnderTest first) =>
        throw new NotSupportedException("Override OpenAnotherAsync, or list the rule that needs it as left out.");

    private protected sealed override IFixture NewBench() => new StoreFixture<EvidenceUnderTest>(OpenAsync, OpenAnotherAsync);
}
