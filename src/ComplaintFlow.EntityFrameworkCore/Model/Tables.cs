using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>
/// The tables. No index has a condition, since its text would differ from database to database and would name columns that an application
/// may call otherwise; what a condition would pick out stands first in the index instead.
/// </summary>
internal static class Tables
{
    // With these, the longest primary key has 784 bytes, and SQL Server takes 900.
    private const int TenantLength = 128;
    private const int NameLength = 256;
    private const int SignalKindLength = 64;
    private const int DigestLength = 128;
    private const int MessageIdLength = 200;

    public static void Declare(ModelBuilder model, Layout layout)
    {
        Of<ComplaintRow>("complaint").Value(static row => row.Version, "version")
            .Bytes(static row => row.Head, "head", HashChain.HashLength).Bytes(static row => row.Snapshot, "snapshot")
            .Key(static row => new { row.Tenant, row.Id });
        Summary(Of<SummaryRow>("summary"));
        Of<JournalRow>("journal").Value(static row => row.Version, "version").Value(static row => row.At, "at")
            .Bytes(static row => row.Content, "content").Bytes(static row => row.Hash, "hash", HashChain.HashLength)
            .Key(static row => new { row.Tenant, row.Id, row.Version });
        Of<UniqueKeyRow>("unique_key").Value(static row => row.Kind, "kind")
            .Bytes(static row => row.Hash, "hash", HashChain.HashLength).Text(static row => row.Value, "value")
            .Key(static row => new { row.Tenant, row.Kind, row.Hash });
        Of<SearchKeyRow>("search_key").Text(static row => row.Value, "value", DigestLength)
            .Key(static row => new { row.Tenant, row.Value, row.Id })
            .Index("complaint", static row => new { row.Tenant, row.Id });
        Of<SignalRow>("signal").Text(static row => row.Kind, "kind", SignalKindLength)
            .Text(static row => row.Value, "value", DigestLength).Value(static row => row.At, "at")
            .Bytes(static row => row.Payload, "payload")
            .Key(static row => new { row.Tenant, row.Kind, row.Value, row.At, row.Id });
        Of<AlarmRow>("alarm").Value(static row => row.Version, "version").Value(static row => row.WakeAt, "wake_at")
            .Text(static row => row.Holder, "holder", NameLength, isRequired: false).Value(static row => row.Until, "until")
            .Value(static row => row.Tries, "tries").Value(static row => row.Parked, "parked")
            .Text(static row => row.Reason, "reason", isRequired: false)
            .Key(static row => new { row.Tenant, row.Id })
            .Index("due", static row => new { row.Tenant, row.Parked, row.WakeAt, row.Id })
            .Index("backlog", static row => new { row.Parked, row.WakeAt });
        Message(Of<MessageRow>("message"));
        new Table<DefinitionRow>(model, layout, "definition").Text(static row => row.Hash, "hash", DigestLength)
            .Bytes(static row => row.Content, "content").Key(static row => row.Hash);
        new Table<ExpiringRow>(model, layout, "expiring").Text(static row => row.Tenant, "tenant", TenantLength)
            .Text(static row => row.Kind, "kind", ExpiringKey.MaxKindLength).Text(static row => row.Name, "name", ExpiringKey.MaxNameLength)
            .Value(static row => row.Version, "version").Value(static row => row.EndsAt, "ends_at")
            .Bytes(static row => row.Content, "content")
            .Key(static row => new { row.Tenant, row.Kind, row.Name })
            .Index("end", static row => row.EndsAt);
        new Table<SchemaRow>(model, layout, "schema_version").Value(static row => row.Id, "id").Value(static row => row.Version, "version")
            .Key(static row => row.Id).Seed(new SchemaRow { Id = SchemaRow.TheOne, Version = SchemaRow.Known });

        Table<TRow> Of<TRow>(string name)
            where TRow : Row =>
            new Table<TRow>(model, layout, name).Text(static row => row.Tenant, "tenant", TenantLength).Id(static row => row.Id, "id");
    }

    private static void Summary(Table<SummaryRow> table) => table
        .Value(static row => row.Version, "version").Text(static row => row.Number, "number", NameLength)
        .Value(static row => row.ReceivedAt, "received_at").Text(static row => row.Channel, "channel", NameLength)
        .Text(static row => row.State, "state", NameLength).Text(static row => row.StateKey, "state_key", NameLength)
        .Text(static row => row.Tier, "tier", NameLength, isRequired: false)
        .Text(static row => row.TierKey, "tier_key", NameLength, isRequired: false)
        .Value(static row => row.QueueRank, "queue_rank")
        .Text(static row => row.Category, "category", NameLength, isRequired: false)
        .Text(static row => row.CategoryKey, "category_key", NameLength, isRequired: false)
        .Value(static row => row.Severity, "severity").Value(static row => row.Priority, "priority")
        .Value(static row => row.QueuePriority, "queue_priority")
        .Text(static row => row.Department, "department", NameLength, isRequired: false)
        .Text(static row => row.DepartmentKey, "department_key", NameLength, isRequired: false)
        .Text(static row => row.Owner, "owner", NameLength, isRequired: false)
        .Text(static row => row.OwnerKey, "owner_key", NameLength, isRequired: false)
        .Value(static row => row.IsOpen, "is_open").Value(static row => row.NextDueAt, "next_due_at")
        .Value(static row => row.Breaches, "breaches").Value(static row => row.ActiveUntil, "active_until")
        .Key(static row => new { row.Tenant, row.Id })
        .Index("newest", static row => new { row.Tenant, row.ReceivedAt, row.Id })
        .Index(
            "queue",
            static row => new { row.Tenant, row.IsOpen, row.QueueRank, row.QueuePriority, row.NextDueAt, row.ReceivedAt, row.Id });

    private static void Message(Table<MessageRow> table) => table
        .Counter(static row => row.Sequence, "sequence").Text(static row => row.MessageId, "message_id", MessageIdLength)
        .Value(static row => row.Kind, "kind").Text(static row => row.Topic, "topic", NameLength)
        .Value(static row => row.CreatedAt, "created_at").Bytes(static row => row.Payload, "payload")
        .Text(static row => row.Channel, "channel", NameLength).Text(static row => row.Endpoint, "endpoint", NameLength)
        .Value(static row => row.OutOfLane, "out_of_lane")
        .Value(static row => row.Status, "status").Value(static row => row.DueAt, "due_at")
        .Text(static row => row.Holder, "holder", NameLength, isRequired: false).Value(static row => row.Until, "until")
        .Value(static row => row.Tries, "tries").Value(static row => row.DiedAt, "died_at")
        .Text(static row => row.Reason, "reason", isRequired: false)
        .Key(static row => row.Sequence)
        .Index("id", static row => new { row.Tenant, row.MessageId }, isUnique: true)
        .Index("due", static row => new { row.Tenant, row.Channel, row.Status, row.DueAt, row.Sequence })
        .Index("backlog", static row => new { row.Status, row.DueAt })
        .Index("lane", static row => new { row.Tenant, row.Id, row.Kind, row.Channel, row.Endpoint, row.Sequence })
        .Index("dead", static row => new { row.Tenant, row.Status, row.DiedAt, row.Sequence });
}
