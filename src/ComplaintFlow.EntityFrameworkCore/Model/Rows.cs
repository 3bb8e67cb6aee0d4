namespace ComplaintFlow.EntityFrameworkCore.Model;

#pragma warning disable MA0053 // not sealed: where an application loads lazily, proxies derive from the entity types of the model

/// <summary>What every row of a complaint begins with.</summary>
internal abstract class Row
{
    public string Tenant { get; init; } = "";

    public Guid Id { get; init; }
}

/// <summary>The current snapshot of a complaint.</summary>
internal class ComplaintRow : Row
{
    public long Version { get; init; }

    /// <summary>The hash of the last journal entry.</summary>
    public byte[] Head { get; init; } = [];

    public byte[] Snapshot { get; init; } = [];
}

/// <summary>One entry of a journal.</summary>
internal class JournalRow : Row
{
    public long Version { get; init; }

    public long At { get; init; }

    /// <summary>The bytes exactly as hashed.</summary>
    public byte[] Content { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}

/// <summary>
/// A unique key, found by the hash of its value: texts of any length then compare to the last character on every database.
/// </summary>
internal class UniqueKeyRow : Row
{
    public short Kind { get; init; }

    public byte[] Hash { get; init; } = [];

    public string Value { get; init; } = "";
}

/// <summary>A key that lists are searched by.</summary>
internal class SearchKeyRow : Row
{
    public string Value { get; init; } = "";
}

/// <summary>A signal that group detection counts.</summary>
internal class SignalRow : Row
{
    public string Kind { get; init; } = "";

    public string Value { get; init; } = "";

    public long At { get; init; }

    public byte[] Payload { get; init; } = [];
}

/// <summary>The alarm of a complaint.</summary>
internal class AlarmRow : Row
{
    /// <summary>The version of the complaint whose commit set it.</summary>
    public long Version { get; init; }

    public long WakeAt { get; init; }

    public string? Holder { get; init; }

    public long? Until { get; init; }

    public int Tries { get; init; }

    public bool Parked { get; init; }

    /// <summary>Why it is parked.</summary>
    public string? Reason { get; init; }
}

/// <summary>A message that has not left.</summary>
internal class MessageRow : Row
{
    /// <summary>It can be leased.</summary>
    public const short Ready = 0;

    /// <summary>An older message of its lane must leave first.</summary>
    public const short Behind = 1;

    /// <summary>It was given up.</summary>
    public const short Dead = 2;

    /// <summary>The order in which they were written; the database counts.</summary>
    public long Sequence { get; init; }

    public string MessageId { get; init; } = "";

    public short Kind { get; init; }

    public string Topic { get; init; } = "";

    public long CreatedAt { get; init; }

    public byte[] Payload { get; init; } = [];

    public string Channel { get; init; } = "";

    public string Endpoint { get; init; } = "";

    /// <summary>
    /// Whether it has left its lane for good: it was dead, and did not hold up the others. Rows that are older than the column have not.
    /// </summary>
    public bool OutOfLane { get; init; }

    public short Status { get; init; }

    public long DueAt { get; init; }

    public string? Holder { get; init; }

    public long? Until { get; init; }

    public int Tries { get; init; }

    public long? DiedAt { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A published definition.</summary>
internal class DefinitionRow
{
    public string Hash { get; init; } = "";

    public byte[] Content { get; init; } = [];
}

/// <summary>A value that ends by itself.</summary>
internal class ExpiringRow
{
    public string Tenant { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public long Version { get; init; }

    public long EndsAt { get; init; }

    public byte[] Content { get; init; } = [];
}

/// <summary>The schema that a migration of the application has made.</summary>
internal class SchemaRow
{
    /// <summary>The one row.</summary>
    public const int TheOne = 1;

    /// <summary>The schema that this release works with. It rises with every change of the model.</summary>
    public const int Known = 5;

    public int Id { get; init; }

    public int Version { get; init; }
}
