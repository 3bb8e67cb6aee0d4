using ComplaintFlow.Complaints;
using ComplaintFlow.Stateless.Tests.Oracle;
using Stateless;

namespace ComplaintFlow.Stateless.Tests.Examples;

/// <summary>Runs one sequence of triggers on a machine of Stateless and on its import.</summary>
internal static class SideBySide
{
    /// <summary>Fires triggers at random, and expects the same states on both sides after each.</summary>
    /// <param name="machine">The machine, in its initial state.</param>
    /// <param name="options">What Stateless does not show.</param>
    /// <param name="triggers">The triggers, with what fires each in Stateless.</param>
    /// <param name="guards">The guards by their descriptions, and before each trigger what changes them.</param>
    /// <param name="change">Changes what guards read.</param>
    /// <returns>The states that were seen.</returns>
    public static IReadOnlyCollection<string> Run<TState, TTrigger>(
        StateMachine<TState, TTrigger> machine, StatelessOptions options, IReadOnlyDictionary<TTrigger, Action> triggers,
        IReadOnlyDictionary<string, Func<bool>>? guards = null, Action<Random>? change = null)
        where TTrigger : notnull
    {
        StatelessImportResult import = StatelessImport.Read(machine.GetInfo(), options);
        var engine = new EngineSide(import, import.Predicates.ToDictionary(
            name => name, name => (Func<Complaint, bool>)(_ => guards![name]()), StringComparer.Ordinal));
        var random = new Random(20261129);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int refused = 0;
        for (int i = 0; i < 2_000; i++)
        {
            KeyValuePair<TTrigger, Action> trigger = triggers.ElementAt(random.Next(triggers.Count));
            change?.Invoke(random);
            bool can = machine.CanFire(trigger.Key);
            if (can)
                trigger.Value();
            OracleAnswer answer = engine.Fire($"{trigger.Key}");
            answer.IsAccepted.Should().Be(can, "{0} in {1}", trigger.Key, machine.State);
            answer.State.Should().Be($"{machine.State}", "after {0}", trigger.Key);
            seen.Add(answer.State);
            refused += can ? 0 : 1;
        }
        refused.Should().BePositive();
        return seen;
    }
}
