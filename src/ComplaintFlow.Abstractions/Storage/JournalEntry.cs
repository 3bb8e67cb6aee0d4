namespace ComplaintFlow.Storage;

/// <summary>Represents one stored entry of a journal. Entries are only ever appended.</summary>
/// <param name="Key">The complaint.</param>
/// <param name="Version">The version of the complaint after the entry, from 1 without gaps.</param>
/// <param name="At">The instant of the entry (UTC, whole microseconds).</param>
/// <param name="Content">The bytes exactly as hashed. A store never rewrites them, so do not use a column type that reformats
/// JSON.</param>
/// <param name="Hash">SHA-256 over the hash of the entry before and <paramref name="Content"/> (32 bytes).</param>
public sealed record JournalEntry(
    ComplaintKey Key, long Version, DateTimeOffset At, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Hash);

/// <summary>Describes which entries of one journal to read, in order of version.</summary>
/// <param name="Key">The complaint.</param>
/// <param name="FromVersion">The first version to read.</param>
/// <param name="ToVersion">The last version to read.</param>
public sealed record JournalQuery(ComplaintKey Key, long FromVersion = 1, long ToVersion = long.MaxValue);
