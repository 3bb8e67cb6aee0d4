namespace ComplaintFlow.Testing.Conformance;

/// <summary>A rule of a kit, that every adapter holds.</summary>
public sealed class ConformanceRule
{
    private readonly Func<IFixture, Task> _check;

    internal ConformanceRule(string suite, string name, Func<IFixture, Task> check) => (Suite, Name, _check) = (suite, name, check);

    /// <summary>The group of rules that it belongs to, such as <c>Commit</c>, <c>Outbox</c> or <c>Concurrency</c>.</summary>
    public string Suite { get; }

    /// <summary>
    /// The rule as a sentence; unique. Names stay the same from release to release, so that they can be listed as left out.
    /// </summary>
    public string Name { get; }

    /// <summary>The name of the rule.</summary>
    public override string ToString() => Name;

    internal Task CheckAsync(IFixture bench) => _check(bench);
}
