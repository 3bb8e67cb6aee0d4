using System.Collections.Concurrent;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>
/// Spares an endpoint that is down: after three different deliveries in a row could not reach it, others fail at once for half a minute.
/// Then one is tried, and the others wait for what becomes of it. One delivery that always fails does not close the endpoint. Thread-safe.
/// </summary>
internal sealed class EndpointBreaker(TimeProvider time)
{
    private const int FailuresToOpen = 3;
    private static readonly TimeSpan OpenTime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string Channel, string Endpoint), Circuit> _circuits = new();

    /// <summary>Asks whether an endpoint may be tried. Waits while somebody else tries it for all.</summary>
    /// <returns>Null if the endpoint is known to be down; otherwise the try, whose outcome must be told.</returns>
    public async ValueTask<EndpointTry?> EnterAsync(string channel, string endpoint, CancellationToken cancellationToken)
    {
        while (_circuits.TryGetValue((channel, endpoint), out Circuit? circuit))
        {
            Task probe;
            lock (circuit)
            {
                if (circuit.OpenUntil is not { } until)
                    return new EndpointTry(channel, endpoint, null);
                if (time.GetUtcNow() < until)
                    return null;
                if (circuit.Probe is null)
                {
                    circuit.Probe = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    return new EndpointTry(channel, endpoint, circuit.Probe);
                }
                probe = circuit.Probe.Task;
            }
            await probe.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        return new EndpointTry(channel, endpoint, null);
    }

    /// <summary>Tells what became of a try.</summary>
    /// <param name="one">The try.</param>
    /// <param name="delivery">The id of the delivery.</param>
    /// <param name="isReached">Whether the endpoint answered.</param>
    public void Leave(EndpointTry one, string delivery, bool isReached)
    {
        (string Channel, string Endpoint) place = (one.Channel, one.Endpoint);
        if (isReached)
        {
            _circuits.TryRemove(place, out _);
            one.Probe?.TrySetResult();
            return;
        }
        Circuit circuit = _circuits.GetOrAdd(place, static _ => new Circuit());
        lock (circuit)
        {
            bool isNew = circuit.Failed.Count < FailuresToOpen && circuit.Failed.Add(delivery);
            if (circuit.Failed.Count >= FailuresToOpen && (isNew || one.Probe is not null))
                circuit.OpenUntil = time.GetUtcNow() + OpenTime;
            if (one.Probe is not null)
                circuit.Probe = null;
        }
        one.Probe?.TrySetResult();
    }

    private sealed class Circuit
    {
        /// <summary>The deliveries that could not reach the endpoint since one did.</summary>
        public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset? OpenUntil { get; set; }

        /// <summary>The try of the one that goes ahead.</summary>
        public TaskCompletionSource? Probe { get; set; }
    }
}

/// <summary>Represents a try to reach an endpoint.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Probe">What the others wait for, if this try goes ahead of them.</param>
internal sealed record EndpointTry(string Channel, string Endpoint, TaskCompletionSource? Probe);
