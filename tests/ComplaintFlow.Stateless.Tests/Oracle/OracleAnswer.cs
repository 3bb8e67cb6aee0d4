namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>What a side does with a trigger.</summary>
internal sealed record OracleAnswer(bool IsAccepted, string State, IReadOnlyList<string> Log)
{
    public IEnumerable<string> Of(string verb) => Log.Where(line => line.StartsWith(verb, StringComparison.Ordinal));

    public override string ToString() => $"{(IsAccepted ? "accepted" : "refused")} in {State}: {string.Join(", ", Log)}";
}
