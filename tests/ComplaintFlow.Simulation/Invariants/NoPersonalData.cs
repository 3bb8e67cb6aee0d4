using System.Text.Json;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Notifications;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>No personal data in logs, metrics, traces, messages or exception texts; refusals quote none either.</summary>
internal sealed class NoPersonalData : Invariant
{
    private int _lines;
    private int _notices;

    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer.Error?.ToString() is { } error && Has(error))
            Broken($"an exception of {answer.What}", error);
        foreach (Refusal refusal in answer.Refusals.Where(one => Has(one.Message) || Has(one.Remedy)))
            Broken($"the refusal {refusal.Code} of {answer.What}", refusal.ToString());
        for (; _lines < world.Heard.Lines.Count; _lines++)
        {
            if (Has(world.Heard.Lines[_lines]))
                Broken("a log", world.Heard.Lines[_lines]);
        }
        for (; _notices < world.Heard.Notices.Count; _notices++)
        {
            (Notice notice, string text) = world.Heard.Notices[_notices];
            if (Has(text) || Has(JsonSerializer.Serialize(notice)))
                Broken($"a notice {notice.Topic}", text);
        }
        return ValueTask.CompletedTask;
    }

    private static bool Has(string text) => text.Contains(Values.Mark, StringComparison.OrdinalIgnoreCase);
}
