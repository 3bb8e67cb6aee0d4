using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A store that may be away, and that tells when it has written.</summary>
internal sealed class StoreOfTest : Decorator
{
    /// <summary>What every write throws; null if the store works.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What happens after a write, with what was done: <c>Receive</c>, <c>AddEvidence</c>, … What it throws, the writer gets,
    /// although all is written.</summary>
    public Action<string>? Written { get; set; }

    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        if (Failure is not null)
            throw Failure;
        IReadOnlyList<CommitResult> results = await base.CommitAsync(commits, cancellationToken);
        foreach (ComplaintCommit commit in commits)
            Written?.Invoke(Complaints.Serialization.HistoryCodec.Read(commit.Entry.Content.Span).Action);
        return results;
    }
}

/// <summary>A failure of a store.</summary>
internal sealed class AwayException(bool isTransient) : ComplaintStoreException("ACME1", "The store is away.", isTransient);
