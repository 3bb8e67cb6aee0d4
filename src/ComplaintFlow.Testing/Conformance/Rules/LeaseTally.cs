using System.Collections.Concurrent;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

/// <summary>Counts what parallel workers have leased: each piece of work must appear once.</summary>
internal sealed class LeaseTally(int complaints, int messages)
{
    private readonly ConcurrentBag<ComplaintKey> _complaints = [];
    private readonly ConcurrentBag<string> _messages = [];

    /// <summary>
    /// Leases until nothing is left, or more was given out than there is: a store that leases twice must not hang the rule.
    /// </summary>
    public async Task TakeAllAsync(StoreUnderTest store, string holder, int max)
    {
        while (_complaints.Count <= complaints && await store.LeaseDueAsync(Commits.Noon, holder, max: max) is { Count: > 0 } due)
        {
            foreach (ComplaintLease lease in due)
                _complaints.Add(lease.Key);
        }
        while (_messages.Count <= messages && await store.LeaseMessagesAsync(Commits.Noon, holder, max: max) is { Count: > 0 } leases)
        {
            foreach (MessageLease lease in leases)
                _messages.Add(lease.Message.Id);
        }
    }

    public void MustBeComplete()
    {
        _complaints.MustHaveCount(complaints);
        _complaints.MustBeDistinct();
        _messages.MustHaveCount(messages);
        _messages.MustBeDistinct();
    }
}
