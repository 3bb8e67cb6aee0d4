using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>A store whose list has a sample of its complaints only, so that a sample is verified as all are.</summary>
internal sealed class SampleStore(IComplaintStore store, IReadOnlyList<ComplaintSummary> sample) : PassingStore(store)
{
    public override ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        query.Id is null ? new(new Page<ComplaintSummary>(sample, null)) : base.QueryAsync(query, cancellationToken);
}
