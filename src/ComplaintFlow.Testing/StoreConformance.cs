using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Testing;

/// <summary>Proves a store: derive a class that opens the store, and run every rule of <see cref="Rules"/>.</summary>
/// <example>
/// <code>
/// public sealed class MyStoreConformance : StoreConformance
/// {
///     protected override ValueTask&lt;StoreUnderTest&gt; OpenAsync()
///     {
///         var store = new MyStore(TemporaryDatabase());
///         return new(StoreUnderTest.Of(store, close: store.DisposeAsync));
///     }
/// }
///
/// public sealed class MyStoreTests
/// {
///     public static TheoryData&lt;string&gt; Rules =&gt; new(StoreConformance.Rules.Select(rule =&gt; rule.Name));
///
///     [Theory, MemberData(nameof(Rules))]
///     public Task The_store_keeps_the_rule(string rule) =&gt; new MyStoreConformance().RunAsync(rule);
/// }
/// </code>
/// </example>
public abstract class StoreConformance : ConformanceKit
{
    /// <summary>Initializes the kit.</summary>
    protected StoreConformance()
        : base(Rules)
    {
    }

    /// <summary>All rules, grouped by suite.</summary>
    public static IReadOnlyList<ConformanceRule> Rules { get; } = RuleList.OfStores();

    /// <summary>
    /// The number of random walks that are compared with a naive store. The default takes a few seconds for a store in a file;
    /// more walks find more.
    /// </summary>
    public virtual int Walks => 200;

    /// <summary>Opens an empty store.</summary>
    /// <returns>The store.</returns>
    protected abstract ValueTask<StoreUnderTest> OpenAsync();

    /// <summary>
    /// Opens another node on the same data: a second store as another process would open it, while the first one is open. If your
    /// store lives in one process, leave out the rules of the suite <c>Node</c>.
    /// </summary>
    /// <param name="first">The store that <see cref="OpenAsync"/> returned.</param>
    /// <returns>The other node.</returns>
    /// <exception cref="NotSupportedException">The method is not overridden, and a rule that needs it is not left out.</exception>
    protected virtual ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first) =>
        throw new NotSupportedException("Override OpenAnotherAsync, or list the rules of the suite Node as left out.");

    /// <summary>
    /// Makes every commit that has messages fail after some of its rows were written and before it is durable, as a full disk
    /// would; or repairs it again. In a database, use a trigger that refuses rows. If your store has no half-way state, leave the
    /// rule out.
    /// </summary>
    /// <param name="store">The store that <see cref="OpenAsync"/> returned.</param>
    /// <param name="broken">Whether commits fail from now on.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="NotSupportedException">The method is not overridden, and a rule that needs it is not left out.</exception>
    protected virtual ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken) =>
        throw new NotSupportedException("Override BreakCommitsAsync, or list the rule that needs it as left out.");

    private protected sealed override IFixture NewFixture() => new StoreFixture(OpenAsync, OpenAnotherAsync, BreakCommitsAsync, Walks);
}
