using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Computes how long failed work waits before it is tried again. Thread-safe if the random source is.</summary>
internal sealed class Backoff(IOptions<WorkerOptions> options, Random? random = null)
{
    private readonly WorkerOptions _options = options.Value;
    private readonly Random _random = random ?? Random.Shared;

    /// <summary>Gets the delay: 1, 2, 4, … seconds up to the longest delay, each shortened a little at random.</summary>
    public TimeSpan Delay(int failures) =>
        Shortened(TimeSpan.FromSeconds(Math.Min(_options.MaxDelay.TotalSeconds, Math.ScaleB(1, Math.Min(failures, 30) - 1))));

    public TimeSpan Shortened(TimeSpan delay) => delay * (1 - (_options.Jitter * _random.NextDouble()));
}
