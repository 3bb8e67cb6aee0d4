using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Testing;

/// <summary>Proves a store: derive a class that opens it, and run every rule of <see cref="Rules"/>.</summary>
public abstract class StoreConformance : ConformanceKit
{
    /// <summary>For a class that opens a store.</summary>
    protected StoreConformance()
        : base(Rules)
    {
    }

    /// <summary>Every rule, suite by suite.</summary>
    public static IReadOnlyList<ConformanceRule> Rules { get; } = RuleList.OfStores();

    /// <summary>
    /// How many random walks are compared with a naive store. The default takes a store in a file some seconds; more find more.
    /// </summary>
    public virtual int Walks => 200;

    /// <summary>Opens a store that holds nothing.</summary>
    protected abstract ValueTask<StoreUnderTest> OpenAsync();

    /// <summary>
    /// Opens another node on the same data: a second store as another process would open it, while the first one is open. A store that
    /// lives in one process leaves
    /// the rules of the suite <c>Node</c> out.
    /// </summary>
    /// <param name="first">What <see cref="OpenAsync"/> gave.</param>
    protected virtual ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first) =>
        throw new NotSupportedException("Override OpenAnotherAsync, or list the rules of the suite Node as left out.");

    /// <summary>
    /// Makes every commit that has messages fail after some of its rows were written and before it is durable, as a disk that becomes full
    /// would; or mends it again. A trigger that
    /// refuses rows does it in a database. A store that has no half-way leaves the rule out.
    /// </summary>
    /// <param name="store">What <see cref="OpenAsync"/> gave.</param>
    /// <param name="broken">Whether commits fail from now on.</param>
    protected virtual ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken) =>
        throw new NotSupportedException("Override BreakCommitsAsync, or list the rule that needs it as left out.");

    private protected sealed override IFixture NewBench() => new StoreFixture(OpenAsync, OpenAnotherAsync, BreakCommitsAsync, Walks);
}
