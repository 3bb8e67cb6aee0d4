using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.Steps;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>
/// Nothing is applied twice: a key belongs to an actor, an action and its content; under somebody else's key nobody is told that
/// something was done.
/// </summary>
internal sealed class KeysBelongToWhoUsedThem : Invariant
{
    private static readonly Printer Print = new(Labels.Name);
    private readonly Dictionary<string, (string Actor, string Content)> _used = new(StringComparer.Ordinal);

    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        string? key = answer.Act?.Options?.IdempotencyKey is { } acted ? $"{answer.On}:{acted}"
            : answer.Receive?.Intake.IdempotencyKey is { } received ? $"receive:{received}" : null;
        if (key is null || !answer.IsAccepted || answer.HadFault)
            return ValueTask.CompletedTask;
        (string Actor, string Content) now = answer.To is Act act
            ? (act.By.Id, $"{act.Action.Trigger} {Print.Of(act.Action)}")
            : (answer.Receive!.By?.Id ?? "system", Print.Of(answer.Receive.Intake));
        if (_used.TryAdd(key, now))
            return ValueTask.CompletedTask;
        (string Actor, string Content) first = _used[key];
        string kind = answer.To.GetType().Name;
        if (!string.Equals(first.Actor, now.Actor, StringComparison.OrdinalIgnoreCase))
            Broken($"{kind} by another actor", $"{first.Actor} used the key; {now.Actor} is told that it is done.");
        else if (first.Content != now.Content)
            Broken($"{kind} of another content", "Something else was done under the key; the caller is told that this is done.");
        return ValueTask.CompletedTask;
    }
}
