using System.Runtime.CompilerServices;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Keeps the rules of commits, but not all that a commit brings.</summary>
internal abstract class Forgetful(Func<ComplaintCommit, ComplaintCommit> kept) : Decorator
{
    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        CommitValidator.Check(commits);
        return base.CommitAsync([.. commits.Select(kept)], cancellationToken);
    }
}

internal sealed class WholeSecondsOnly()
    : Forgetful(commit => commit with { WakeAt = commit.WakeAt is { } at ? at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)) : null });

internal sealed class ThirdKeyForgotten() : Forgetful(commit => commit with { UniqueKeys = [.. commit.UniqueKeys.Take(2)] });

internal sealed class ManyMessagesCut() : Forgetful(commit => commit with { Messages = [.. commit.Messages.Take(8)] });

internal sealed class ColumnForgotten() : Forgetful(commit => commit with { Summary = commit.Summary with { Breaches = 0 } });

internal sealed class NamesInAsciiOnly()
    : Forgetful(commit =>
        commit with { Summary = commit.Summary with { State = string.Concat(commit.Summary.State.Where(char.IsAscii)) } });

/// <summary>Gives the snapshot that it gave before with the version of now.</summary>
internal sealed class StaleSnapshot : Decorator
{
    private StoredComplaint? _last;

    public override async ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        StoredComplaint? last = _last, found = _last = await Inner.FindAsync(key, cancellationToken);
        return found is not null && last?.Key == key ? found with { Snapshot = last.Snapshot } : found;
    }
}

internal sealed class KeyLeadsToNoHead : Decorator
{
    public override async ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        await Inner.FindByUniqueKeyAsync(key, cancellationToken) is { } found ? found with { ChainHead = HashChain.Start } : null;
}

internal sealed class EntriesOfOneTenant : Decorator
{
    public override async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (JournalEntry entry in Inner.ReadJournalAsync(query, cancellationToken))
            yield return entry with { Key = entry.Key with { Tenant = ComplaintKey.DefaultTenant } };
    }
}

internal sealed class LargePageCut : Decorator
{
    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await Inner.QueryAsync(query, cancellationToken);
        return page with { Items = [.. page.Items.Take(200)] };
    }
}

internal sealed class OnlyFirstDueSettled : Decorator
{
    public override ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        return Inner.SettleDueAsync([.. outcomes.Take(1)], cancellationToken);
    }
}

/// <summary>Settles one message of each complaint.</summary>
internal sealed class OnlyFirstMessageSettled : Decorator
{
    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        return Inner.SettleAsync([.. outcomes.DistinctBy(outcome => outcome.Lease.Message.Key)], cancellationToken);
    }
}

internal sealed class DeadLettersWithoutPayload : Decorator
{
    public override async ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(
        string tenant, int max, CancellationToken cancellationToken) =>
        [.. (await Inner.GetDeadLettersAsync(tenant, max, cancellationToken)).Select(
            dead => dead with { Message = dead.Message with { Payload = default } })];
}
