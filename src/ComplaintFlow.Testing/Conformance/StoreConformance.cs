namespace ComplaintFlow.Testing.Conformance;

/// <summary>
/// Proves a store: derive a class that opens it, and run every rule of <see cref="Rules"/>. Knows no test framework; a rule that does not hold throws
/// <see cref="ConformanceException"/>. Each rule opens fresh stores of its own, so rules may run in any order and side by side.
/// </summary>
public abstract class StoreConformance
{
    /// <summary>Every rule, suite by suite.</summary>
    public static IReadOnlyList<ConformanceRule> Rules { get; } = RuleList.All();

    /// <summary>The rules that are left out for this store: the name of the rule, and the reason. By default none. A store that leaves rules out says so to its users.</summary>
    public virtual IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many random walks are compared with a naive store. The default takes a store in a file some seconds; more find more.</summary>
    public virtual int Walks => 200;

    /// <summary>Opens a store that holds nothing.</summary>
    protected abstract ValueTask<StoreUnderTest> OpenAsync();

    /// <summary>
    /// Opens another node on the same data: a second store as another process would open it, while the first one is open. A store that lives in one process leaves
    /// the rules of the suite <c>Node</c> out.
    /// </summary>
    /// <param name="first">What <see cref="OpenAsync"/> gave.</param>
    protected virtual ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first) =>
        throw new NotSupportedException("Override OpenAnotherAsync, or list the rules of the suite Node as left out.");

    /// <summary>
    /// Makes every commit that has messages fail after some of its rows were written and before it is durable, as a disk that becomes full would; or mends it again. A trigger that
    /// refuses rows does it in a database. A store that has no half-way leaves the rule out.
    /// </summary>
    /// <param name="store">What <see cref="OpenAsync"/> gave.</param>
    /// <param name="broken">Whether commits fail from now on.</param>
    protected virtual ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken) =>
        throw new NotSupportedException("Override BreakCommitsAsync, or list the rule that needs it as left out.");

    /// <summary>Tries one rule.</summary>
    /// <param name="rule">The name of a rule in <see cref="Rules"/>.</param>
    /// <exception cref="ConformanceException">The store breaks the rule, or threw what it must not throw.</exception>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public Task RunAsync(string rule) => RunAsync(Find(rule));

    /// <summary>Tries every rule that is not left out, one after another.</summary>
    /// <returns>What came of each rule.</returns>
    /// <exception cref="InvalidOperationException"><see cref="LeftOut"/> names a rule that does not exist, or gives no reason.</exception>
    public async Task<IReadOnlyList<ConformanceResult>> RunAllAsync()
    {
        Tried();
        var results = new List<ConformanceResult>(Rules.Count);
        foreach (ConformanceRule rule in Rules)
            results.Add(LeftOut.TryGetValue(rule.Name, out string? reason) ? new(rule, reason, null) : new(rule, null, await TryAsync(rule)));
        return results;
    }

    /// <summary>The rules that are to be tried: all but those left out.</summary>
    /// <exception cref="InvalidOperationException"><see cref="LeftOut"/> names a rule that does not exist, or gives no reason.</exception>
    public IReadOnlyList<ConformanceRule> Tried()
    {
        foreach ((string name, string reason) in LeftOut)
        {
            if (!Rules.Any(rule => string.Equals(rule.Name, name, StringComparison.Ordinal)))
                throw new InvalidOperationException($"There is no rule '{name}' to leave out.");
            if (string.IsNullOrWhiteSpace(reason))
                throw new InvalidOperationException($"'{name}' is left out without a reason.");
        }
        return [.. Rules.Where(rule => !LeftOut.ContainsKey(rule.Name))];
    }

    private async Task<ConformanceException?> TryAsync(ConformanceRule rule)
    {
        try
        {
            await RunAsync(rule);
            return null;
        }
        catch (ConformanceException broken)
        {
            return broken;
        }
    }

    private async Task RunAsync(ConformanceRule rule)
    {
        try
        {
            await using var bench = new Bench(OpenAsync, OpenAnotherAsync, BreakCommitsAsync, Walks);
            await rule.CheckAsync(bench);
        }
        catch (Exception exception)
        {
            throw new ConformanceException($"Broken rule of {rule.Suite}: {rule.Name}.\n{exception.Message}", exception);
        }
    }

    private static ConformanceRule Find(string name) =>
        Rules.FirstOrDefault(rule => string.Equals(rule.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"There is no rule '{name}'.", nameof(name));
}
