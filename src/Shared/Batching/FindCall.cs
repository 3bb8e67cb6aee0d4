using ComplaintFlow.Storage;

namespace ComplaintFlow.Batching;

/// <summary>A complaint that waits to be loaded.</summary>
internal sealed class FindCall(ComplaintKey key, CancellationToken cancellationToken) : BatchedCall<StoredComplaint?>(cancellationToken)
{
    public ComplaintKey Key => key;
}
