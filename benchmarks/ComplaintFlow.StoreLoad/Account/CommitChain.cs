using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Account;

/// <summary>
/// Makes commits in advance, each of which follows from the one before: a commit that the library made, again and again, with versions and
/// hashes that fit.
/// </summary>
internal sealed class CommitChain(PostgreSqlStore store, ComplaintCommit model, Range complaints)
{
    private readonly Dictionary<int, (long Version, ReadOnlyMemory<byte> Head)> _at = [];

    public async Task<ComplaintCommit[]> MakeAsync(int count)
    {
        (int first, int length) = complaints.GetOffsetAndLength(int.MaxValue);
        var commits = new ComplaintCommit[count];
        for (int i = 0; i < count; i++)
        {
            int number = first + (i * 7_919 % length);
            var key = new ComplaintKey(ComplaintKey.DefaultTenant, Workload.Id(number));
            if (!_at.TryGetValue(number, out (long Version, ReadOnlyMemory<byte> Head) at))
            {
                StoredComplaint stored = (await store.FindAsync(key, default))!;
                at = (stored.Version, stored.ChainHead);
            }
            commits[i] = Of(key, at.Version + 1, at.Head);
            _at[number] = (at.Version + 1, commits[i].Entry.Hash);
        }
        return commits;
    }

    private ComplaintCommit Of(ComplaintKey key, long version, ReadOnlyMemory<byte> head) => model with
    {
        Key = key,
        ExpectedVersion = version - 1,
        Summary = model.Summary with { Key = key, Version = version },
        Entry = model.Entry with { Key = key, Version = version, Hash = HashChain.Next(head.Span, model.Entry.Content.Span) },
        Messages = [.. model.Messages.Select((message, i) => message with
        {
            Key = key, Id = string.Create(CultureInfo.InvariantCulture, $"{key.Id}-{version}-{i}"),
        })],
    };
}
