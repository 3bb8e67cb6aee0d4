namespace ComplaintFlow.Storage;

/// <summary>Represents how much a store keeps. Each number counts rows, whether or not they belong to a complaint.</summary>
public sealed record RecordCounts
{
    /// <summary>The number of complaints.</summary>
    public long Complaints { get; init; }

    /// <summary>The number of rows for lists.</summary>
    public long Summaries { get; init; }

    /// <summary>The number of journal entries.</summary>
    public long Entries { get; init; }

    /// <summary>The number of unique keys.</summary>
    public long UniqueKeys { get; init; }

    /// <summary>The number of search keys.</summary>
    public long SearchKeys { get; init; }

    /// <summary>The number of signals.</summary>
    public long Signals { get; init; }

    /// <summary>The number of alarms, parked ones included.</summary>
    public long Alarms { get; init; }

    /// <summary>The number of messages that have not left, dead letters included.</summary>
    public long Messages { get; init; }

    /// <summary>Counts one record more.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The counts with the record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public RecordCounts Plus(ComplaintRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RecordCounts
        {
            Complaints = Complaints + 1,
            Summaries = Summaries + (record.Summary is null ? 0 : 1),
            Entries = Entries + record.Entries.Count,
            UniqueKeys = UniqueKeys + record.UniqueKeys.Count,
            SearchKeys = SearchKeys + record.SearchKeys.Count,
            Signals = Signals + record.Signals.Count,
            Alarms = Alarms + (record.Alarm is null ? 0 : 1),
            Messages = Messages + record.Messages.Count,
        };
    }
}
