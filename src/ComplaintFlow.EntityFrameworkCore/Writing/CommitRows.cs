using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// The rows of commits that were accepted, in one round trip where all of them are sure to change. The complaints are taken first, in one
/// order, so that two calls do not wait for each other.
/// </summary>
internal static class CommitRows
{
    /// <exception cref="OvertakenException">A complaint has another version by now.</exception>
    public static async Task WriteAsync(DbContext context, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        ComplaintCommit[] ordered =
            [.. commits.OrderBy(static commit => commit.Key.Tenant, StringComparer.Ordinal).ThenBy(static commit => commit.Key.Id)];
        var certain = new Batch(context);
        foreach (ComplaintCommit commit in ordered)
            Take(certain, commit);
        foreach (ComplaintCommit commit in ordered)
            Write(certain, commit);
        foreach (ComplaintCommit commit in ordered.Where(static commit => commit.SearchKeys is not null))
            await SearchKeys.WriteAsync(context, certain, commit, cancellationToken).ConfigureAwait(false);
        Messages.Write(certain, commits);
        // Each of these changes the rows that it names, unless a complaint has another version by now.
        if (await certain.RunAsync(cancellationToken).ConfigureAwait(false) != certain.Rows)
            throw new OvertakenException();
        var rest = new Batch(context);
        foreach (ComplaintCommit commit in ordered)
            WriteRest(rest, commit);
        await rest.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Take(Batch batch, ComplaintCommit commit)
    {
        (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
        (byte[] head, byte[] snapshot) = (commit.Entry.Hash.ToArray(), commit.Snapshot.ToArray());
        if (commit.ExpectedVersion > 0)
            batch.Update<ComplaintRow>(
                new { commit.Entry.Version, Head = head, Snapshot = snapshot },
                new { Tenant = tenant, Id = id, Version = commit.ExpectedVersion });
        else
            batch.Insert(new ComplaintRow
            {
                Tenant = tenant,
                Id = id,
                Version = commit.Entry.Version,
                Head = head,
                Snapshot = snapshot,
            });
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
        foreach (UniqueKey key in commit.UniqueKeys)
            batch.Insert(new UniqueKeyRow
            {
                Tenant = tenant,
                Id = id,
                Kind = (short)key.Kind,
                Hash = Columns.HashOf(key.Value),
                Value = key.Value,
            });
    }

    /// <summary>Rows of which nobody knows whether they are there already.</summary>
    private static void WriteRest(Batch batch, ComplaintCommit commit)
    {
        (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
        if (commit.WakeAt is null && commit.ExpectedVersion > 0)
            batch.Delete<AlarmRow>(new { Tenant = tenant, Id = id });
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
