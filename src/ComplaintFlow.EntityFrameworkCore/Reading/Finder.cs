using ComplaintFlow.Batching;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>Loads complaints and remembers their heads. Those that are asked for together come together.</summary>
internal sealed class Finder : IAsyncDisposable
{
    private readonly Database _database;
    private readonly KnownHeads _heads;
    private readonly CallBatcher<FindCall>? _calls;

    public Finder(Database database, KnownHeads heads)
    {
        (_database, _heads) = (database, heads);
        if (database.IsShared)
            _calls = new CallBatcher<FindCall>(Database.Lanes, Database.MaxGroup, FindAsync);
    }

    public async ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        if (_calls is null)
            return Known(await _database.ReadAsync((context, token) => ComplaintTable.FindAsync(context, key, token), cancellationToken)
                .ConfigureAwait(false));
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var call = new FindCall(key, cancellationToken);
        _calls.Add(call);
        return await call.Answer.ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _calls?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task FindAsync(IReadOnlyList<FindCall> group)
    {
        try
        {
            if (group is [var alone])
            {
                ComplaintKey key = alone.Key;
                alone.Succeed(Known(await _database.ReadAsync(
                    (context, token) => ComplaintTable.FindAsync(context, key, token), CancellationToken.None).ConfigureAwait(false)));
                return;
            }
            ComplaintKey[] keys = [.. group.Select(static call => call.Key).Distinct()];
            Dictionary<ComplaintKey, FoundComplaint> found = await _database.ReadAsync(
                (context, token) => ComplaintTable.FindAsync(context, keys, token), CancellationToken.None).ConfigureAwait(false);
            foreach (FindCall call in group)
                call.Succeed(Known(found.GetValueOrDefault(call.Key)));
        }
        catch (Exception exception)
        {
            foreach (FindCall call in group)
                call.Fail(exception);
        }
    }

    private StoredComplaint? Known(FoundComplaint? found)
    {
        if (found is null)
            return null;
        StoredComplaint complaint = found.Complaint;
        _heads.Remember(complaint.Key, new ComplaintHead(complaint.Version, complaint.ChainHead, found.HasAlarm));
        return complaint;
    }
}
