using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// The rows of commits that were accepted. The complaints are taken first, in one order, so that two calls do not wait for each other.
/// </summary>
internal static class CommitRows
{
    /// <exception cref="OvertakenException">A complaint has another version by now.</exception>
    public static async Task WriteAsync(DbContext context, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        ComplaintCommit[] ordered =
            [.. commits.OrderBy(static commit => commit.Key.Tenant, StringComparer.Ordinal).ThenBy(static commit => commit.Key.Id)];
        await TakeAsync(context, ordered, cancellationToken).ConfigureAwait(false);
        var batch = new Batch(context);
        foreach (ComplaintCommit commit in ordered)
            Write(batch, commit);
        foreach (ComplaintCommit commit in ordered.Where(static commit => commit.SearchKeys is not null))
            await SearchKeys.WriteAsync(context, batch, commit, cancellationToken).ConfigureAwait(false);
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        await Messages.WriteAsync(context, commits, cancellationToken).ConfigureAwait(false);
    }

    private static async Task TakeAsync(DbContext context, ComplaintCommit[] commits, CancellationToken cancellationToken)
    {
        var changed = new Batch(context);
        var received = new Batch(context);
        foreach (ComplaintCommit commit in commits)
        {
            (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
            (byte[] head, byte[] snapshot) = (commit.Entry.Hash.ToArray(), commit.Snapshot.ToArray());
            if (commit.ExpectedVersion > 0)
                changed.Update<ComplaintRow>(
                    new { commit.Entry.Version, Head = head, Snapshot = snapshot },
                    new { Tenant = tenant, Id = id, Version = commit.ExpectedVersion });
            else
                received.Insert(new ComplaintRow
                {
                    Tenant = tenant,
                    Id = id,
                    Version = commit.Entry.Version,
                    Head = head,
                    Snapshot = snapshot,
                });
        }
        if (await changed.RunAsync(cancellationToken).ConfigureAwait(false) != commits.Count(static commit => commit.ExpectedVersion > 0))
            throw new OvertakenException();
        await received.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Batch batch, ComplaintCommit commit)
    {
        (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
        batch.Insert(new JournalRow
        {
            Tenant = tenant,
            Id = id,
            Version = commit.Entry.Version,
            At = Columns.Microseconds(commit.Entry.At),
            Content = commit.Entry.Content.ToArray(),
            Hash = commit.Entry.Hash.ToArray(),
        });
        var summary = SummaryRow.Of(commit.Summary);
        _ = commit.ExpectedVersion == 0 ? batch.Insert(summary) : batch.Upsert(summary);
        if (commit.WakeAt is { } at)
            batch.Upsert(new AlarmRow { Tenant = tenant, Id = id, Version = commit.Entry.Version, WakeAt = Columns.Microseconds(at) });
        else if (commit.ExpectedVersion > 0)
            batch.Delete<AlarmRow>(new { Tenant = tenant, Id = id });
        foreach (UniqueKey key in commit.UniqueKeys)
            batch.Insert(new UniqueKeyRow
            {
                Tenant = tenant,
                Id = id,
                Kind = (short)key.Kind,
                Hash = Columns.HashOf(key.Value),
                Value = key.Value,
            });
        foreach (Signal signal in commit.Signals)
            batch.InsertIfAbsent(new SignalRow
            {
                Tenant = tenant,
                Id = id,
                Kind = signal.Kind,
                Value = signal.Value,
                At = Columns.Microseconds(signal.At),
                Payload = signal.Payload.ToArray(),
            });
    }
}
