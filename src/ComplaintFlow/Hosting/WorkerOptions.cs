using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Represents the options of the background workers and of the rounds of <see cref="IComplaintProcessor"/>: the section
/// <c>ComplaintFlow:Workers</c>.
/// </summary>
/// <remarks>All spans are elapsed time. The options are read once, when the host starts.</remarks>
public sealed class WorkerOptions
{
    /// <summary>
    /// The pause after a round that found nothing; 1 second by default. After failed rounds the pause is longer, up to
    /// <see cref="MaxDelay"/>.
    /// </summary>
    [SettingRange("00:00:00.001", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The maximum number of complaints that are woken, and of messages that are sent, in parallel; 4 by default. With 1, they
    /// are processed one after another in the order in which they fall due.
    /// </summary>
    [SettingRange(1, 1024)]
    public int MaxDegreeOfParallelism { get; set; } = 4;

    /// <summary>The maximum number of pieces of work in a round; 100 by default.</summary>
    [SettingRange(1, 1_000_000)]
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// How long no other worker gets the work of a round; 1 minute by default. A message that takes longer to send counts as
    /// failed.
    /// </summary>
    [SettingRange("00:00:01", "1.00:00:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often work is tried before it is given up: parked, or moved to the dead letters; 10 by default.</summary>
    [SettingRange(1, 1_000_000)]
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The longest delay between two tries; 1 minute by default. Delays are 1, 2, 4, … seconds up to this limit.</summary>
    [SettingRange("00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The maximum share by which delays are shortened at random, so that many nodes do not return at the same instant; between 0
    /// and 1, 0.2 by default.
    /// </summary>
    /// <remarks>
    /// The random numbers come from <see cref="Random.Shared"/>, or from the <see cref="Random"/> that the host registers, which
    /// must be thread-safe.
    /// </remarks>
    [SettingRange(0.0, 1.0)]
    public double Jitter { get; set; } = 0.2;

    /// <summary>
    /// How long work that was begun may go on when the host stops; 20 seconds by default. Work that was not begun is given back
    /// at once.
    /// </summary>
    [SettingRange("00:00:00", "1.00:00:00")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the backlog is measured for the metrics; every 15 seconds by default.</summary>
    [SettingRange("00:00:00.001", "1.00:00:00")]
    public TimeSpan BacklogInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long work may be due before the health check reports it as late; 5 minutes by default.</summary>
    [SettingRange("00:00:00", "365.00:00:00")]
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The number of parked complaints and dead letters that the health check tolerates; 0 by default.</summary>
    [SettingRange(0, 1_000_000_000_000)]
    public long MaxDeadItems { get; set; }
}

/// <summary>Checks the ranges of <see cref="WorkerOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class WorkerOptionsValidator : IValidateOptions<WorkerOptions>;
