using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Model;

#pragma warning disable MA0053 // not sealed: where an application loads lazily, proxies derive from the entity types of the model

/// <summary>
/// A row of a list, apart from the snapshot, so that a page reads no payload. A property "…Key" holds the name beside it in invariant upper
/// case, by which names are compared without case.
/// </summary>
internal class SummaryRow : Row
{
    public long Version { get; init; }

    public string Number { get; init; } = "";

    public long ReceivedAt { get; init; }

    public string Channel { get; init; } = "";

    public string State { get; init; } = "";

    public string StateKey { get; init; } = "";

    public string? Tier { get; init; }

    public string? TierKey { get; init; }

    /// <summary>The negative rank of the tier: ascending, as the rest of the queue's order.</summary>
    public long QueueRank { get; init; }

    public string? Category { get; init; }

    public string? CategoryKey { get; init; }

    public short? Severity { get; init; }

    public short? Priority { get; init; }

    /// <summary>The negative priority, with which one that is null counts as a normal one.</summary>
    public short QueuePriority { get; init; }

    public string? Department { get; init; }

    public string? DepartmentKey { get; init; }

    public string? Owner { get; init; }

    public string? OwnerKey { get; init; }

    public bool IsOpen { get; init; }

    /// <summary><see cref="Columns.NeverDue"/> where no clock runs: those come last.</summary>
    public long NextDueAt { get; init; }

    public int Breaches { get; init; }

    /// <summary>Null while the complaint is not closed. No index has it, since each commit after the closing changes it.</summary>
    public long? ActiveUntil { get; init; }

    public static SummaryRow Of(ComplaintSummary summary) => new()
    {
        Tenant = summary.Key.Tenant,
        Id = summary.Key.Id.Value,
        Version = summary.Version,
        Number = summary.Number,
        ReceivedAt = Columns.Microseconds(summary.ReceivedAt),
        Channel = summary.Channel,
        State = summary.State,
        StateKey = Columns.NameKey(summary.State),
        Tier = summary.Tier,
        TierKey = Columns.NameKey(summary.Tier),
        QueueRank = -(long)summary.TierRank,
        Category = summary.Category,
        CategoryKey = Columns.NameKey(summary.Category),
        Severity = (short?)summary.Severity,
        Priority = (short?)summary.Priority,
        QueuePriority = Columns.QueuePriority(summary.Priority ?? Complaints.Priority.Normal),
        Department = summary.Department,
        DepartmentKey = Columns.NameKey(summary.Department),
        Owner = summary.Owner,
        OwnerKey = Columns.NameKey(summary.Owner),
        IsOpen = summary.IsOpen,
        NextDueAt = Columns.DueKey(summary.NextDueAt),
        Breaches = summary.Breaches,
        ActiveUntil = summary.ActiveUntil is { } until ? Columns.Microseconds(until) : null,
    };

    public ComplaintSummary ToSummary() => new()
    {
        Key = new ComplaintKey(Tenant, new ComplaintId(Id)),
        Version = Version,
        Number = Number,
        ReceivedAt = Columns.Instant(ReceivedAt),
        Channel = Channel,
        State = State,
        Tier = Tier,
        TierRank = (int)-QueueRank,
        Category = Category,
        Severity = (Severity?)Severity,
        Priority = (Priority?)Priority,
        Department = Department,
        Owner = Owner,
        IsOpen = IsOpen,
        NextDueAt = NextDueAt == Columns.NeverDue ? null : Columns.Instant(NextDueAt),
        Breaches = Breaches,
        ActiveUntil = ActiveUntil is { } until ? Columns.Instant(until) : null,
    };
}
