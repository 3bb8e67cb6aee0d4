using ComplaintFlow.Storage;

namespace ComplaintFlow.Batching;

/// <summary>
/// Does together what arrives together. A call that finds a lane free goes at once, on the thread of its caller; what arrives while all
/// lanes are busy goes with the next one that becomes free. So a lone call waits for no one, and groups grow with the load. Nothing that
/// flows with one caller reaches the work for the others.
/// </summary>
/// <param name="lanes">How many groups are under way at once.</param>
/// <param name="maxGroup">How many calls go together at most.</param>
/// <param name="work">Does the work of a group and tells each of its calls how it went. It does not throw.</param>
internal sealed class CallBatcher<TCall>(int lanes, int maxGroup, Func<IReadOnlyList<TCall>, Task> work) : IAsyncDisposable
    where TCall : BatchedCall
{
    private readonly Lock _gate = new();
    private readonly Queue<TCall> _waiting = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _busy;
    private bool _closed;

    public void Add(TCall call)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Enqueue(call);
            if (_busy == lanes)
                return;
            _busy++;
        }
        _ = WorkAsync();
    }

    /// <summary>Takes no more calls, and ends when those that wait are answered.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closed = true;
            if (_busy == 0)
                _drained.TrySetResult();
        }
        await _drained.Task.ConfigureAwait(false);
    }

    private async Task WorkAsync()
    {
        List<TCall>? group = Take();
        while (group is not null)
        {
            await WorkAsync(group).ConfigureAwait(false);
            List<TCall>? next = Take();
            if (next is null && group is [var alone])
                alone.Execute(); // the lane is free by now, so the caller goes on here: another thread would have to be woken for it
            else
                group.ForEach(static call => ThreadPool.UnsafeQueueUserWorkItem(call, preferLocal: false));
            group = next;
        }
    }

    private Task WorkAsync(List<TCall> group) => Apart.RunAsync(group is [var alone] ? alone.Activity : null, () => work(group));

    /// <summary>The next group, or none: then the lane is free.</summary>
    private List<TCall>? Take()
    {
        var group = new List<TCall>();
        var written = new HashSet<ComplaintKey>();
        lock (_gate)
        {
            while (group.Count < maxGroup && _waiting.TryPeek(out TCall? next))
            {
                // it joins no group: there it would keep out the next one of its complaint, for which nobody might come again
                if (next.IsGivenUp)
                    _waiting.Dequeue();
                else if (next.TryJoin(written))
                    group.Add(_waiting.Dequeue());
                else
                    break;
            }
            if (group.Count > 0)
                return group;
            _busy--;
            if (_closed && _busy == 0)
                _drained.TrySetResult();
            return null;
        }
    }
}
