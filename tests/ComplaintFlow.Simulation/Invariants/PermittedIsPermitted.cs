using ComplaintFlow.Diagnostics;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>What is said to be permitted is permitted, and what is not has the reason that would really be given.</summary>
internal sealed class PermittedIsPermitted : Invariant
{
    /// <summary>What other data could mend. All other codes are about the actor or the complaint, and are known beforehand.</summary>
    private static readonly HashSet<string> AboutData = new(
        ["CF3006", "CF3016", "CF3019", "CF3029", "CF3048", "CF3049", "CF3052", "CF3053", "CF3054", "CF3096", "CF3097", "CF3116", "CF3117"],
        StringComparer.Ordinal);

    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer is not { Permitted: { } permitted, Act: { Fits: true } act, Error: null, Overlapped: false, HadFault: false }
            || act.Options is not null)
            return ValueTask.CompletedTask;
        string trigger = act.Action.Trigger;
        PermittedAction? promised = permitted.FirstOrDefault(one =>
            string.Equals(one.Trigger, trigger, StringComparison.OrdinalIgnoreCase));
        if (promised is { IsPermitted: true })
        {
            if (answer.Refusals.FirstOrDefault(refusal => !CouldBeMended(refusal)) is { } refused)
                Broken($"{Group(trigger, refused.Code)} was permitted, and is refused with {refused.Code}",
                    $"{act.By.Id}, {trigger}: {refused.Message}");
        }
        else if (answer.IsAccepted)
        {
            Broken($"{trigger} was not permitted, and is accepted", string.Join(' ', promised?.Refusals ?? []));
        }
        else if (!answer.Refusals.Any(refusal => CouldBeMended(refusal)) && Missing(promised, permitted, answer) is { } missing)
        {
            string given = string.Join('+', Codes(answer.Refusals));
            Broken($"the reason was {missing}, and is {given}", $"{act.By.Id}, {trigger}: {answer.Refusals[0].Message}");
        }
        return ValueTask.CompletedTask;
    }

    private static bool CouldBeMended(Refusal refusal) => refusal.Kind == RefusalKind.InvalidInput || AboutData.Contains(refusal.Code);

    /// <summary>
    /// The first reason that was told beforehand, and is not given now. A trigger that was not listed is not possible in the state. What is
    /// said of all clocks can differ from what is said of the one that is named.
    /// </summary>
    private static string? Missing(PermittedAction? promised, IReadOnlyList<PermittedAction> permitted, Answer answer) =>
        Codes(promised?.Refusals ?? [new Refusal(Unlisted(permitted, answer), "", "")])
            .Except(Codes(answer.Refusals), StringComparer.Ordinal).FirstOrDefault(code => !AboutData.Contains(code));

    /// <summary>
    /// What is not listed is not possible in the state, but whoever keeps out, or may do it in no state, is told that first; erasing is
    /// impossible everywhere.
    /// </summary>
    private static string Unlisted(IReadOnlyList<PermittedAction> permitted, Answer answer) =>
        permitted.Count > 0 && permitted.All(KeepsOut) ? "CF3041"
        : answer.Refusals is [{ Code: "CF3002" or "CF3082" }] ? answer.Refusals[0].Code
        : "CF3001";

    private static bool KeepsOut(PermittedAction one) => one.Refusals is [{ Code: "CF3041" }];

    /// <summary>A conflict of interest concerns every action, so that one line tells it.</summary>
    private static string Group(string trigger, string code) => code == "CF3041" ? "Something" : trigger;

    private static IEnumerable<string> Codes(IReadOnlyList<Refusal> refusals) =>
        refusals.Select(refusal => refusal.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
