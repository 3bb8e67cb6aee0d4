using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>
/// All that is kept of one complaint. It is written as one file, so a commit is there whole or not at all. What is public stands in the
/// file.
/// </summary>
internal sealed class CaseFile
{
    /// <summary>As they came, without their messages; only the last one has a snapshot.</summary>
    public List<ComplaintCommit> Commits { get; init; } = [];

    /// <summary>Null: none.</summary>
    public Work? Alarm { get; set; }

    /// <summary>
    /// The messages that have not left, and what has come of messages that stood here, also if it is about another complaint.
    /// </summary>
    public List<Letter> Letters { get; init; } = [];

    internal ComplaintCommit Last => Commits[^1];

    internal ComplaintKey Key => Last.Key;

    internal StoredComplaint Stored => new(Key, Last.Entry.Version, Last.Snapshot, Last.Entry.Hash);

    /// <summary>Those of the last commit that brought some.</summary>
    internal IReadOnlyList<string> SearchKeys => Commits.FindLast(commit => commit.SearchKeys is not null)?.SearchKeys ?? [];

    internal IEnumerable<UniqueKey> UniqueKeys => Commits.SelectMany(commit => commit.UniqueKeys);

    internal void Append(ComplaintCommit commit, ref long sequence)
    {
        if (Commits.Count > 0)
            Commits[^1] = Last with { Snapshot = default };
        Commits.Add(commit with { Messages = [] });
        Alarm = commit.WakeAt is { } at ? new Work(at) : null;
        foreach (OutgoingMessage message in commit.Messages)
            Add(message, ref sequence);
    }

    internal void Add(OutgoingMessage message, ref long sequence) =>
        Letters.Add(new Letter(message, ++sequence) { Work = new Work(message.CreatedAt) });
}

/// <summary>A message that has not left.</summary>
internal sealed record Letter(OutgoingMessage Message, long Sequence)
{
    public required Work Work { get; set; }

    /// <summary>Whether it was dead and held up no other: it stands in no lane any more.</summary>
    public bool HasLeftLane { get; set; }

    internal (ComplaintKey Key, MessageKind Kind, string Channel, string Endpoint)? Lane =>
        Message.IsOrdered && !HasLeftLane ? (Message.Key, Message.Kind, Message.Channel, Message.Endpoint) : null;
}
