using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>
/// How the background workers, and the rounds of <see cref="IComplaintProcessor"/>, work: the section <c>ComplaintFlow:Workers</c>.
/// </summary>
/// <remarks>All spans are elapsed time. The options are read once, when the host starts.</remarks>
public sealed class WorkerOptions
{
    /// <summary>
    /// How long a worker waits after a round that found nothing; 1 second by default. After rounds that failed it waits longer, up to
    /// <see cref="MaxDelay"/>.
    /// </summary>
    [SettingRange("00:00:00.001", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How many complaints are woken, and how many messages sent, side by side; 4 by default. With 1 they come one after another in the
    /// order in which they fall due.
    /// </summary>
    [SettingRange(1, 1024)]
    public int MaxDegreeOfParallelism { get; set; } = 4;

    /// <summary>How many pieces of work a round takes at most; 100 by default.</summary>
    [SettingRange(1, 1_000_000)]
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// How long no one else gets what a round has taken; 1 minute by default. A message that takes longer to send counts as failed.
    /// </summary>
    [SettingRange("00:00:01", "1.00:00:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often something is tried before it is given up: parked, or put among the dead letters; 10 by default.</summary>
    [SettingRange(1, 1_000_000)]
    public int MaxTries { get; set; } = 10;

    /// <summary>The longest delay between two tries; 1 minute by default. Delays are 1, 2, 4, … seconds up to it.</summary>
    [SettingRange("00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The share by which delays are shortened at most, by chance, so that many nodes do not come back at the same instant; between 0 and
    /// 1, 0.2 by default.
    /// </summary>
    /// <remarks>
    /// The chance comes from <see cref="Random.Shared"/>, or from the <see cref="Random"/> that the host registers, which must be
    /// thread-safe.
    /// </remarks>
    [SettingRange(0.0, 1.0)]
    public double Jitter { get; set; } = 0.2;

    /// <summary>
    /// How long what has begun may go on when the host stops; 20 seconds by default. What has not begun is given back at once.
    /// </summary>
    [SettingRange("00:00:00", "1.00:00:00")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the backlog is measured for the metrics; every 15 seconds by default.</summary>
    [SettingRange("00:00:00.001", "1.00:00:00")]
    public TimeSpan BacklogInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>For how long work may be due before the health check finds the workers behind; 5 minutes by default.</summary>
    [SettingRange("00:00:00", "365.00:00:00")]
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many parked complaints and dead letters together the health check bears; none by default.</summary>
    [SettingRange(0, 1_000_000_000_000)]
    public long MaxDeadItems { get; set; }
}

/// <summary>Checks the ranges of <see cref="WorkerOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class WorkerOptionsValidator : IValidateOptions<WorkerOptions>;
