namespace ComplaintFlow.Hosting;

/// <summary>How the background workers work.</summary>
public sealed class WorkerOptions
{
    /// <summary>How long a worker waits after a round that found nothing (elapsed time); 1 second by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
