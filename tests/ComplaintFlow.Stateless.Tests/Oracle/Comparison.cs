namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>Runs a plan on both sides, and tells every difference that is no documented choice.</summary>
internal static class Comparison
{
    private static readonly string[] Verbs = ["leave", "enter", "arrive"];

    /// <summary>The first difference; null if there is none.</summary>
    public static async Task<string?> DifferenceAsync(MachinePlan plan, Coverage seen)
    {
        var flags = new Flags();
        var stateless = new StatelessSide(plan, flags);
        StatelessImportResult import = StatelessImport.Read(stateless.Machine.GetInfo(), EngineSide.OptionsOf(plan));
        var engine = new EngineSide(import, import.Predicates.ToDictionary(
            name => name, name => (Func<Complaints.Complaint, bool>)(_ => flags.All(name)), StringComparer.Ordinal));
        string? told = await PermittedAsync("at first", stateless, engine, seen);
        foreach (PlannedStep step in told is null ? plan.Steps : [])
        {
            flags.Flip(step.Flipped);
            string before = stateless.Machine.State;
            OracleAnswer? expected = stateless.Fire(step.Trigger);
            seen.Count("triggers");
            if (expected is null)
            {
                // Stateless throws and stays; the engine takes the first. The two part here.
                seen.Count("two transitions hold");
                return null;
            }
            OracleAnswer actual = engine.Fire(step.Trigger);
            told = Compare(plan, before, expected, actual, seen) ?? await PermittedAsync($"{step}", stateless, engine, seen);
            if (told is not null)
                return $"{step} in {before}: {told}";
        }
        return told;
    }

    private static string? Compare(MachinePlan plan, string before, OracleAnswer expected, OracleAnswer actual, Coverage seen)
    {
        seen.Count(expected.IsAccepted ? "accepted" : "refused");
        string told = $"{expected} by Stateless, and {actual} by the engine";
        if (expected.IsAccepted != actual.IsAccepted || expected.State != actual.State)
            return told;
        if (expected.Log.SequenceEqual(actual.Log, StringComparer.Ordinal))
        {
            seen.Count(expected.Log.Count > 0 ? "same order" : "no actions");
            return null;
        }
        if (LeftForGood(plan, before, expected, actual))
        {
            seen.Count("left and not entered again");
            return null;
        }
        bool isSame = Array.TrueForAll(Verbs, 
            verb => expected.Of(verb).SequenceEqual(actual.Of(verb), StringComparer.Ordinal));
        if (!isSame || expected.Log.Count != actual.Log.Count)
            return told;
        seen.Count("arrival before entry");
        return null;
    }

    /// <summary>
    /// If a transition leads to a state around the present one, and its initial substates lead back into a state that was left, Stateless
    /// has left that state and does not enter it again. The engine does not leave it.
    /// </summary>
    private static bool LeftForGood(MachinePlan plan, string before, OracleAnswer expected, OracleAnswer actual)
    {
        string[] lost =
        [
            .. Lineage(plan, before).Intersect(Lineage(plan, expected.State), StringComparer.Ordinal)
                .Select(state => $"leave {state}").Where(left => expected.Log.Contains(left, StringComparer.Ordinal)
                    && !expected.Log.Contains($"enter {left["leave ".Length..]}", StringComparer.Ordinal)),
        ];
        return lost.Length > 0 && Array.TrueForAll(Verbs, verb => expected.Of(verb).Except(lost, StringComparer.Ordinal)
                .SequenceEqual(actual.Of(verb).Except(lost, StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Lineage(MachinePlan plan, string state)
    {
        for (string? level = state; level is not null; level = plan.States.Single(one => one.Name == level).Parent)
            yield return level;
    }

    private static async Task<string?> PermittedAsync(string when, StatelessSide stateless, EngineSide engine, Coverage seen)
    {
        if (await stateless.PermittedAsync() is not { } expected)
        {
            seen.Count("permitted triggers not told");
            return null;
        }
        seen.Count("permitted triggers");
        IReadOnlyList<string> actual = engine.Permitted();
        return expected.SequenceEqual(actual, StringComparer.Ordinal) ? null
            : $"{when}: Stateless permits {string.Join(' ', expected)}, the engine {string.Join(' ', actual)}";
    }
}
