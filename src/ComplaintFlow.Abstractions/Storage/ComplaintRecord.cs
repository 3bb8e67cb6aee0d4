namespace ComplaintFlow.Storage;

/// <summary>Represents everything that a store keeps of one complaint, except leases.</summary>
public sealed record ComplaintRecord
{
    /// <summary>The current snapshot, with the version and the head of the chain.</summary>
    public required StoredComplaint Complaint { get; init; }

    /// <summary>The columns for lists; null if they are missing, which is damage.</summary>
    public ComplaintSummary? Summary { get; init; }

    /// <summary>The journal, in order of version.</summary>
    public IReadOnlyList<JournalEntry> Entries { get; init; } = [];

    /// <summary>The unique keys that lead to the complaint, in any order.</summary>
    public IReadOnlyList<UniqueKey> UniqueKeys { get; init; } = [];

    /// <summary>The keys by which searches find the complaint, in any order.</summary>
    public IReadOnlyList<string> SearchKeys { get; init; } = [];

    /// <summary>The signals that the complaint has given, in any order.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>The alarm, parked or not; null for none.</summary>
    public RecordedAlarm? Alarm { get; init; }

    /// <summary>The messages that have not left, dead letters included, in the order of their commits.</summary>
    public IReadOnlyList<RecordedMessage> Messages { get; init; } = [];

    /// <summary>The place of the complaint.</summary>
    public ComplaintKey Key => Complaint.Key;

    /// <summary>
    /// Finds which messages stand behind an older one: only the first message of a lane can be leased
    /// (<see cref="OutgoingMessage.IsOrdered"/>).
    /// </summary>
    /// <returns>For each message, whether it stands behind.</returns>
    public IReadOnlyList<bool> GetLane()
    {
        var occupied = new HashSet<(MessageKind Kind, string Channel, string Endpoint)>();
        bool[] behind = new bool[Messages.Count];
        for (int i = 0; i < behind.Length; i++)
        {
            (OutgoingMessage message, bool isDead) = (Messages[i].Message, Messages[i].DiedAt is not null);
            if (message.IsOrdered && (!isDead || message.BlocksWhenDead))
                behind[i] = !occupied.Add((message.Kind, message.Channel, message.Endpoint));
        }
        return behind;
    }
}

/// <summary>Represents the alarm of a complaint without its lease.</summary>
/// <param name="Version">The version of the complaint whose commit set it.</param>
/// <param name="WakeAt">The instant of the alarm.</param>
/// <param name="Attempts">How often the complaint was leased since its last commit.</param>
/// <param name="IsParked">Whether it is parked.</param>
/// <param name="Reason">Why it is parked; null if it is not, or if no reason was given.</param>
public sealed record RecordedAlarm(long Version, DateTimeOffset WakeAt, int Attempts, bool IsParked, string? Reason);

/// <summary>Represents a message that has not left, without its lease.</summary>
/// <param name="Message">The message, as it was committed.</param>
/// <param name="DueAt">The instant at which it is due.</param>
/// <param name="Attempts">How often it was leased since its commit or since it was resent.</param>
/// <param name="DiedAt">The instant at which it was given up; null if it was not.</param>
/// <param name="Reason">Why it was given up; null if it was not, or if no reason was given.</param>
public sealed record RecordedMessage(OutgoingMessage Message, DateTimeOffset DueAt, int Attempts, DateTimeOffset? DiedAt, string? Reason);
