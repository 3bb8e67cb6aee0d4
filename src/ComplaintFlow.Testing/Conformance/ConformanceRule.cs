namespace ComplaintFlow.Testing.Conformance;

/// <summary>Represents a rule of a kit, which every adapter must keep.</summary>
public sealed class ConformanceRule
{
    private readonly Func<IFixture, Task> _check;

    internal ConformanceRule(string suite, string name, Func<IFixture, Task> check) => (Suite, Name, _check) = (suite, name, check);

    /// <summary>The group of rules that it belongs to, such as <c>Commit</c>, <c>Outbox</c> or <c>Concurrency</c>.</summary>
    public string Suite { get; }

    /// <summary>
    /// The unique name of the rule, a sentence. Names stay the same from release to release, so that you can list them in
    /// <see cref="ConformanceKit.LeftOut"/>.
    /// </summary>
    public string Name { get; }

    /// <summary>Returns the name of the rule.</summary>
    public override string ToString() => Name;

    internal Task CheckAsync(IFixture fixture) => _check(fixture);
}
