using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.Steps;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>Bad input gets a clear refusal: a code, what is wrong, and what would pass; never an exception.</summary>
internal sealed class NoExceptions : Invariant
{
    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer.Error is { } error && !IsFault(error, answer))
            Broken($"{error.GetType().Name} at {Place(answer)}", $"{answer.What}: {error.Message} {First(error)}");
        else if (answer.Refusals.FirstOrDefault(one =>
            one.Code.Length == 0 || one.Message.Length == 0 || (one.Remedy.Length == 0 && one.Code != "CF3005")) is { } bare)
            Broken($"{bare.Code} without words", bare.ToString());
        return ValueTask.CompletedTask;
    }

    private static bool IsFault(Exception error, Answer answer) =>
        answer.HadFault && (error is SimulatedFaultException || error.InnerException is SimulatedFaultException);

    /// <summary>Without the depth: the same mistake in two places of one type is one kind.</summary>
    private static string Place(Answer answer) => answer.To is LookUp ? nameof(LookUp) : answer.What.Split(" = ")[0];

    private static string First(Exception error) =>
        error.StackTrace?.Split('\n').FirstOrDefault(line =>
        line.Contains("ComplaintFlow.", StringComparison.Ordinal))?.Split(" in ")[0].Trim() ?? "";
}
