namespace ComplaintFlow.Hosting;

/// <summary>How the background workers, and the rounds of <see cref="IComplaintRounds"/>, work. All spans are elapsed time.</summary>
public sealed class WorkerOptions
{
    /// <summary>How long a worker waits after a round that found nothing; 1 second by default. After rounds that failed it waits longer, up to <see cref="LongestDelay"/>.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many complaints are woken, and how many messages sent, side by side; 4 by default. With 1 they come one after another in the order in which they fall due.</summary>
    public int Parallelism { get; set; } = 4;

    /// <summary>How many pieces of work a round takes at most; 100 by default.</summary>
    public int Batch { get; set; } = 100;

    /// <summary>How long nobody else gets what a round has taken; 1 minute by default. A message that takes longer to send counts as failed.</summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often something is tried before it is given up: parked, or put among the dead letters; 10 by default.</summary>
    public int MaxTries { get; set; } = 10;

    /// <summary>The longest delay between two tries; 1 minute by default. Delays are 1, 2, 4, … seconds up to it.</summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The share by which delays are shortened at most, by chance, so that many nodes do not come back at the same instant; between 0 and 1, 0.2 by default.</summary>
    public double Jitter { get; set; } = 0.2;

    /// <summary>Gives the chance: numbers from 0 (inclusive) to 1. By default <see cref="Random.Shared"/>. Must be thread-safe.</summary>
    public Func<double> Randomizer { get; set; } = Random.Shared.NextDouble;

    /// <summary>How long what has begun may go on when the host stops; 20 seconds by default. What has not begun is given back at once.</summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the backlog is measured for the metrics; every 15 seconds by default.</summary>
    public TimeSpan BacklogInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>For how long work may be due before the health check finds the workers behind; 5 minutes by default.</summary>
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many parked complaints and dead letters the health check bears; none by default.</summary>
    public long MostDead { get; set; }

    internal static WorkerOptions Checked(WorkerOptions options)
    {
        bool counts = options.Parallelism >= 1 && options.Batch >= 1 && options.MaxTries >= 1 && options.Jitter is >= 0 and <= 1;
        bool lasts = options.PollInterval > TimeSpan.Zero && options.LeaseTime > TimeSpan.Zero && options.LongestDelay > TimeSpan.Zero
            && options.BacklogInterval > TimeSpan.Zero && options.DrainTime >= TimeSpan.Zero;
        return counts && lasts ? options : throw new ArgumentOutOfRangeException(
            nameof(options), "Workers do at least one thing at a time and try it at least once, wait and lease for longer than no time, and shorten delays by a share between 0 and 1.");
    }
}
