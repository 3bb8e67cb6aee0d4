using ComplaintFlow.Batching;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>A journal that waits to be read.</summary>
internal sealed class JournalCall(JournalQuery query, CancellationToken cancellationToken)
    : BatchedCall<List<JournalEntry>>(cancellationToken)
{
    public JournalQuery Query => query;
}
