using ComplaintFlow.Storage;

namespace ComplaintFlow.Simulation.World;

/// <summary>What all nodes have committed, whether or not somebody was told of it.</summary>
internal sealed class Commits
{
    /// <summary>The alarm that each complaint has now; null for none.</summary>
    public Dictionary<ComplaintKey, DateTimeOffset?> WakeAt { get; } = [];

    /// <summary>The notices that must leave, by their ids.</summary>
    public Dictionary<string, OutgoingMessage> Notices { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of messages that were committed more than once.</summary>
    public List<string> Repeated { get; } = [];

    /// <summary>The complaints that were changed since somebody last asked.</summary>
    public HashSet<ComplaintKey> Touched { get; } = [];

    public void Add(ComplaintCommit commit)
    {
        WakeAt[commit.Key] = commit.WakeAt;
        Touched.Add(commit.Key);
        foreach (OutgoingMessage message in commit.Messages.Where(one => one.Kind == MessageKind.Notice))
        {
            if (!Notices.TryAdd(message.Id, message))
                Repeated.Add(message.Id);
        }
    }
}
