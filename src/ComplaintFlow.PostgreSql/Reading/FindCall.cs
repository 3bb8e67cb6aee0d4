using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>A complaint that waits to be loaded.</summary>
internal sealed class FindCall(ComplaintKey key, CancellationToken cancellationToken) : BatchedCall<StoredComplaint?>(cancellationToken)
{
    public ComplaintKey Key => key;
}
