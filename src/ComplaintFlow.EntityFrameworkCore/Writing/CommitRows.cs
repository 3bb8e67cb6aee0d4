using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// The rows of commits that were accepted, in one round trip where all of them are sure to change. The complaints are taken first, in one
/// order, so that two calls do not wait for each other.
/// </summary>
internal static class CommitRows
{
    /// <exception cref="OvertakenException">A complaint, or its alarm, is not as it was seen.</exception>
    public static async Task WriteAsync(
        DbContext context, IReadOnlyList<ComplaintCommit> commits, CurrentState current, CancellationToken cancellationToken)
    {
        ComplaintCommit[] ordered =
            [.. commits.OrderBy(static commit => commit.Key.Tenant, StringComparer.Ordinal).ThenBy(static commit => commit.Key.Id)];
        var certain = new Batch(context);
        foreach (ComplaintCommit commit in ordered)
            Take(certain, commit, current.HeadOf(commit.Key));
        foreach (ComplaintCommit commit in ordered)
        {
            Write(certain, commit, current.IsThorough);
            WriteAlarm(certain, commit, current);
        }
        await SearchKeys.WriteAsync(context, certain, ordered, cancellationToken).ConfigureAwait(false);
        Messages.Write(certain, commits.SelectMany(static commit => commit.Messages));
        // Each of these changes the rows that it names, unless a complaint has another version by now.
        if (await certain.RunAsync(cancellationToken).ConfigureAwait(false) != certain.Rows)
            throw new OvertakenException();
        var rest = new Batch(context);
        foreach (ComplaintCommit commit in ordered)
            WriteRest(rest, commit, current.IsThorough);
        await rest.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    public static void Write(Batch batch, JournalEntry entry) => batch.Insert(new JournalRow
    {
        Tenant = entry.Key.Tenant,
        Id = entry.Key.Id.Value,
        Version = entry.Version,
        At = Columns.Microseconds(entry.At),
        Content = entry.Content.ToArray(),
        Hash = entry.Hash.ToArray(),
    });

    public static void Write(Batch batch, UniqueKey key, ComplaintId id) => batch.Insert(new UniqueKeyRow
    {
        Tenant = key.Tenant,
        Id = id.Value,
        Kind = (short)key.Kind,
        Hash = Columns.HashOf(key.Value),
        Value = key.Value,
    });

    public static void Write(Batch batch, Signal signal, ComplaintKey complaint) => batch.InsertIfAbsent(new SignalRow
    {
        Tenant = complaint.Tenant,
        Id = complaint.Id.Value,
        Kind = signal.Kind,
        Value = signal.Value,
        At = Columns.Microseconds(signal.At),
        Payload = signal.Payload.ToArray(),
    });

    private static void Take(Batch batch, ComplaintCommit commit, ComplaintHead seen)
    {
        (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
        (byte[] head, byte[] snapshot) = (commit.Entry.Hash.ToArray(), commit.Snapshot.ToArray());
        if (commit.ExpectedVersion > 0)
            batch.Update<ComplaintRow>(
                new { commit.Entry.Version, Head = head, Snapshot = snapshot },
                new { Tenant = tenant, Id = id, seen.Version, Head = seen.Hash.ToArray() });
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

    private static void Write(Batch batch, ComplaintCommit commit, bool isThorough)
    {
        Write(batch, commit.Entry);
        var summary = SummaryRow.Of(commit.Summary);
        _ = commit.ExpectedVersion == 0 ? batch.Insert(summary) : isThorough ? batch.Upsert(summary) : batch.Replace(summary);
        foreach (UniqueKey key in commit.UniqueKeys)
            Write(batch, key, commit.Key.Id);
    }

    /// <summary>
    /// The alarm. A worker may have ended the one that was seen: then the rows that were changed are too few, and after the second look
    /// either case is written.
    /// </summary>
    private static void WriteAlarm(Batch batch, ComplaintCommit commit, CurrentState current)
    {
        (string tenant, Guid id, bool isThere) = (commit.Key.Tenant, commit.Key.Id.Value, current.HeadOf(commit.Key).HasAlarm);
        if (commit.WakeAt is { } at)
        {
            var alarm = new AlarmRow { Tenant = tenant, Id = id, Version = commit.Entry.Version, WakeAt = Columns.Microseconds(at) };
            _ = current.IsThorough ? batch.Upsert(alarm) : isThere ? batch.Replace(alarm) : batch.Insert(alarm);
        }
        else if (isThere && !current.IsThorough)
        {
            batch.Delete<AlarmRow>(new { Tenant = tenant, Id = id });
        }
    }

    /// <summary>Rows of which nobody knows whether they are there already.</summary>
    private static void WriteRest(Batch batch, ComplaintCommit commit, bool isThorough)
    {
        (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
        if (isThorough && commit.WakeAt is null && commit.ExpectedVersion > 0)
            batch.Delete<AlarmRow>(new { Tenant = tenant, Id = id });
        foreach (Signal signal in commit.Signals)
            Write(batch, signal, commit.Key);
    }
}
