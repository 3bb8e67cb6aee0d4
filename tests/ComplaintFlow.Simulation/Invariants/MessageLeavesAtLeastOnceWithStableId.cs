using System.Text;
using ComplaintFlow.Notifications;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>
/// A message leaves at least once on every channel that it is for, with a stable id; a notice repeats only with the same id.
/// </summary>
internal sealed class MessageLeavesAtLeastOnceWithStableId : Invariant
{
    public override ValueTask EndAsync(SimulatedWorld world)
    {
        foreach (string id in world.Commits.Repeated)
            Broken("id twice", $"The message {Bare(id)} was committed twice.");
        var left = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((Notice notice, string text) in world.Heard.Notices)
        {
            if (!world.Commits.Notices.ContainsKey(notice.Id))
                Broken("never committed", $"A notice {notice.Topic} left that nobody committed.");
            if (!left.TryAdd(notice.Id, text) && left[notice.Id] != text)
                Broken("another text", $"A repeat of a notice {notice.Topic} has another text.");
        }
        foreach ((string id, Storage.OutgoingMessage message) in world.Commits.Notices)
        {
            if (!left.ContainsKey(id))
                Broken("did not leave", $"{Bare(id)} {message.Topic} {Encoding.UTF8.GetString(message.Payload.Span).Length} bytes.");
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>Without the id of the complaint, which is another one in each run.</summary>
    private static string Bare(string id) =>
        id.Contains(':', StringComparison.Ordinal) ? id[id.IndexOf(':', StringComparison.Ordinal)..] : "";
}
