using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>All that is kept of one complaint. It is written as one file, so a commit is there whole or not at all.</summary>
internal sealed class CaseFile
{
    public required ComplaintKey Key { get; init; }

    public required ReadOnlyMemory<byte> Snapshot { get; set; }

    public required ComplaintSummary Summary { get; set; }

    public List<JournalEntry> Journal { get; init; } = [];

    public List<UniqueKey> UniqueKeys { get; init; } = [];

    public List<Signal> Signals { get; init; } = [];

    /// <summary>Null: none.</summary>
    public Work? Alarm { get; set; }

    /// <summary>Those that have not left, in the order of their commits.</summary>
    public List<Letter> Letters { get; init; } = [];

    public StoredComplaint Stored() => new(Key, Journal[^1].Version, Snapshot, Journal[^1].Hash);

    public void Append(ComplaintCommit commit, ref long sequence)
    {
        (Snapshot, Summary) = (commit.Snapshot, commit.Summary);
        Journal.Add(commit.Entry);
        UniqueKeys.AddRange(commit.UniqueKeys);
        Signals.AddRange(commit.Signals);
        Alarm = commit.WakeAt is { } at ? new Work { DueAt = at } : null;
        foreach (OutgoingMessage message in commit.Messages)
            Letters.Add(new Letter(message, ++sequence, new Work { DueAt = message.CreatedAt }));
    }

    /// <summary>What may be given out: of the integration messages only the oldest.</summary>
    public IEnumerable<Letter> Heads()
    {
        Letter? head = Letters.Find(static letter => letter.Message.Kind == MessageKind.Integration);
        return Letters.Where(letter => letter.Message.Kind != MessageKind.Integration || letter == head);
    }
}

/// <summary>A message that has not left.</summary>
internal sealed record Letter(OutgoingMessage Message, long Sequence, Work Work);

/// <summary>Something to do at an instant: who has it, until when, how often it was tried, and whether it was given up.</summary>
internal sealed class Work
{
    public DateTimeOffset DueAt { get; set; }

    public string? Holder { get; set; }

    public DateTimeOffset Until { get; set; }

    public int Tries { get; set; }

    public bool Dead { get; set; }

    public DateTimeOffset? DiedAt { get; set; }

    public string? Reason { get; set; }

    public bool IsDue(DateTimeOffset now) => !Dead && DueAt <= now;

    public bool IsFree(DateTimeOffset now) => IsDue(now) && (Holder is null || Until <= now);

    public bool IsHeldBy(string holder, DateTimeOffset until, int tries) => !Dead && Holder == holder && Until == until && Tries == tries;

    public void Take(LeaseRequest request) => (Holder, Until, Tries) = (request.Holder, request.Now + request.Duration, Tries + 1);

    public void PutOff(DateTimeOffset at) => (Holder, DueAt) = (null, at);

    public void GiveUp(DateTimeOffset? at, string? reason) => (Holder, Dead, DiedAt, Reason) = (null, true, at, reason);

    public void Revive(DateTimeOffset at) => (Dead, DiedAt, Reason, DueAt) = (false, null, null, at);
}
