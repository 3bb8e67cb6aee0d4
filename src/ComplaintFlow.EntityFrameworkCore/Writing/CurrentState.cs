using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// What stands in the database of that which commits rest on. Nothing is locked by the look: what has changed since fails the write.
/// </summary>
internal sealed class CurrentState
{
    /// <summary>How many values one query asks for: SQL Server takes 2100 parameters.</summary>
    public const int Chunk = 500;

    private static readonly ComplaintHead None = new(0, HashChain.Start, HasAlarm: false);

    private readonly Dictionary<ComplaintKey, ComplaintHead> _heads = [];
    private readonly HashSet<ComplaintKey> _unseen = [];

    /// <summary>Whether everything was looked at that can keep a commit from being written.</summary>
    public bool IsThorough { get; private init; }

    /// <summary>The complaints whose journal has the very entry of the commit.</summary>
    public HashSet<ComplaintKey> Written { get; } = [];

    /// <summary>Those of the unique keys that exist; empty unless the look was thorough.</summary>
    public HashSet<(string Tenant, short Kind, string Hash)> Keys { get; } = [];

    /// <summary>Those of the messages that have not left; empty unless the look was thorough.</summary>
    public HashSet<(string Tenant, string Id)> Messages { get; } = [];

    public static (string Tenant, short Kind, string Hash) Place(UniqueKey key) =>
        (key.Tenant, (short)key.Kind, Convert.ToHexString(Columns.HashOf(key.Value)));

    /// <summary>Takes the heads that are known, and looks at those complaints whose heads are not. A new complaint has none.</summary>
    public static async Task<CurrentState> GlanceAsync(
        DbContext context, IReadOnlyList<ComplaintCommit> commits, KnownHeads known, CancellationToken cancellationToken)
    {
        var state = new CurrentState();
        var unknown = new List<ComplaintCommit>();
        foreach (ComplaintCommit commit in commits)
        {
            ComplaintHead? head = commit.ExpectedVersion == 0 ? None : known.Find(commit.Key);
            if (head?.Version == commit.ExpectedVersion)
            {
                state._heads.Add(commit.Key, head);
                state._unseen.Add(commit.Key);
            }
            else
            {
                unknown.Add(commit);
            }
        }
        await state.ReadComplaintsAsync(context, unknown, cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <summary>Looks at everything that commits rest on.</summary>
    public static async Task<CurrentState> ReadAsync(
        DbContext context, IReadOnlyList<ComplaintCommit> commits, bool mayBeWritten, CancellationToken cancellationToken)
    {
        var state = new CurrentState { IsThorough = true };
        await state.ReadComplaintsAsync(context, commits, cancellationToken).ConfigureAwait(false);
        if (mayBeWritten)
            await state.ReadEntriesAsync(context, commits, cancellationToken).ConfigureAwait(false);
        foreach (UniqueKey[] some in commits.SelectMany(static commit => commit.UniqueKeys).Chunk(Chunk))
            await state.ReadKeysAsync(context, some, cancellationToken).ConfigureAwait(false);
        foreach (OutgoingMessage[] some in commits.SelectMany(static commit => commit.Messages).Chunk(Chunk))
            await state.ReadMessagesAsync(context, some, cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <summary>Whether a complaint was looked at. What is only remembered is enough to write a commit, and not to refuse it.</summary>
    public bool IsSeen(ComplaintKey key) => !_unseen.Contains(key);

    public ComplaintHead HeadOf(ComplaintKey key) => _heads.GetValueOrDefault(key, None);

    private async Task ReadComplaintsAsync(
        DbContext context, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        if (commits is [{ } one])
        {
            HeadRow? row = await ComplaintQueries.Of(context).Head(context, one.Key.Tenant, one.Key.Id.Value, cancellationToken)
                .ConfigureAwait(false);
            if (row is not null)
                Add(row);
            return;
        }
        foreach (ComplaintCommit[] some in commits.Chunk(Chunk))
        {
            string[] tenants = Distinct(some, static commit => commit.Key.Tenant);
            Guid[] ids = Distinct(some, static commit => commit.Key.Id.Value);
            List<HeadRow> rows = await context.Rows<ComplaintRow>()
                .Where(row => EF.MultipleParameters(tenants).Contains(row.Tenant) && EF.MultipleParameters(ids).Contains(row.Id))
                .Select(row => new HeadRow(
                    row.Tenant, row.Id, row.Version, row.Head,
                    context.Set<AlarmRow>().IgnoreQueryFilters().Any(alarm => alarm.Tenant == row.Tenant && alarm.Id == row.Id)))
                .ToListAsync(cancellationToken).ConfigureAwait(false);
            rows.ForEach(Add);
        }
    }

    private void Add(HeadRow row) =>
        _heads[new ComplaintKey(row.Tenant, new ComplaintId(row.Id))] = new(row.Version, row.Head, row.HasAlarm);

    private async Task ReadEntriesAsync(DbContext context, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        foreach (ComplaintCommit commit in commits)
        {
            (string tenant, Guid id, long version) = (commit.Key.Tenant, commit.Key.Id.Value, commit.Entry.Version);
            byte[]? hash = await context.Rows<JournalRow>().Where(row => row.Tenant == tenant && row.Id == id && row.Version == version)
                .Select(static row => row.Hash).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (hash is not null && commit.Entry.Hash.Span.SequenceEqual(hash))
                Written.Add(commit.Key);
        }
    }

    private async Task ReadKeysAsync(DbContext context, UniqueKey[] keys, CancellationToken cancellationToken)
    {
        string[] tenants = Distinct(keys, static key => key.Tenant);
        byte[][] hashes = Distinct(keys, static key => Columns.HashOf(key.Value));
        var rows = await context.Rows<UniqueKeyRow>()
            .Where(row => EF.MultipleParameters(tenants).Contains(row.Tenant) && EF.MultipleParameters(hashes).Contains(row.Hash))
            .Select(static row => new { row.Tenant, row.Kind, row.Hash }).ToListAsync(cancellationToken).ConfigureAwait(false);
        Keys.UnionWith(rows.Select(static row => (row.Tenant, row.Kind, Convert.ToHexString(row.Hash))));
    }

    private async Task ReadMessagesAsync(DbContext context, OutgoingMessage[] messages, CancellationToken cancellationToken)
    {
        string[] tenants = Distinct(messages, static message => message.Key.Tenant);
        string[] ids = Distinct(messages, static message => message.Id);
        var rows = await context.Rows<MessageRow>()
            .Where(row => EF.MultipleParameters(tenants).Contains(row.Tenant) && EF.MultipleParameters(ids).Contains(row.MessageId))
            .Select(static row => new { row.Tenant, row.MessageId }).ToListAsync(cancellationToken).ConfigureAwait(false);
        Messages.UnionWith(rows.Select(static row => (row.Tenant, row.MessageId)));
    }

    private static TValue[] Distinct<TItem, TValue>(TItem[] items, Func<TItem, TValue> value) => [.. items.Select(value).Distinct()];
}
