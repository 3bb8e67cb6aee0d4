using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Testing;

/// <summary>Represents a kit of rules, and runs them.</summary>
/// <remarks>
/// It needs no test framework; a rule that does not hold throws <see cref="ConformanceException"/>. Each rule opens its own
/// stores, so rules may run in any order and in parallel.
/// </remarks>
public abstract class ConformanceKit
{
    private readonly IReadOnlyList<ConformanceRule> _rules;

    private protected ConformanceKit(IReadOnlyList<ConformanceRule> rules) => _rules = rules;

    /// <summary>
    /// The rules that are left out: the name of each rule, and the reason. Empty by default. If you leave rules out, tell your
    /// users.
    /// </summary>
    public virtual IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Runs one rule.</summary>
    /// <param name="rule">The name of a rule of the kit.</param>
    /// <returns>A task that completes when the rule holds.</returns>
    /// <exception cref="ConformanceException">The rule is broken, or an unexpected exception was thrown.</exception>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public Task RunAsync(string rule) => RunAsync(Find(rule));

    /// <summary>Runs every rule that is not left out, one after another.</summary>
    /// <returns>The result of each rule.</returns>
    /// <exception cref="InvalidOperationException"><see cref="LeftOut"/> names a rule that does not exist, or gives no
    /// reason.</exception>
    public async Task<IReadOnlyList<ConformanceResult>> RunAllAsync()
    {
        CheckLeftOut();
        var results = new List<ConformanceResult>(_rules.Count);
        foreach (ConformanceRule rule in _rules)
            results.Add(LeftOut.TryGetValue(rule.Name, out string? reason) ? new(rule, reason, null)
                : new(rule, null, await TryAsync(rule)));
        return results;
    }

    /// <summary>Gets the rules to run: all except those in <see cref="LeftOut"/>.</summary>
    /// <returns>The rules.</returns>
    /// <exception cref="InvalidOperationException"><see cref="LeftOut"/> names a rule that does not exist, or gives no
    /// reason.</exception>
    public IReadOnlyList<ConformanceRule> GetRules()
    {
        CheckLeftOut();
        return [.. _rules.Where(rule => !LeftOut.ContainsKey(rule.Name))];
    }

    /// <summary>Creates what one rule needs.</summary>
    private protected abstract IFixture NewFixture();

    private void CheckLeftOut()
    {
        foreach ((string name, string reason) in LeftOut)
        {
            if (!_rules.Any(rule => string.Equals(rule.Name, name, StringComparison.Ordinal)))
                throw new InvalidOperationException($"There is no rule '{name}' to leave out.");
            if (string.IsNullOrWhiteSpace(reason))
                throw new InvalidOperationException($"'{name}' is left out without a reason.");
        }
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
            await using IFixture fixture = NewFixture();
            await rule.CheckAsync(fixture);
        }
        catch (Exception exception)
        {
            throw new ConformanceException($"Broken rule of {rule.Suite}: {rule.Name}.\n{exception.Message}", exception);
        }
    }

    private ConformanceRule Find(string name) =>
        _rules.FirstOrDefault(rule => string.Equals(rule.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"There is no rule '{name}'.", nameof(name));
}
