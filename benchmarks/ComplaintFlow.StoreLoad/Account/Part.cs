using ComplaintFlow.StoreLoad.Contenders;

namespace ComplaintFlow.StoreLoad.Account;

/// <summary>A part of what a lone caller waits for, which is done again and again.</summary>
internal abstract class Part(string name)
{
    public string Name => name;

    /// <summary>Microseconds of each round: what the caller waits for, and the processor time of the host and of the server.</summary>
    public List<(double Wait, double Host, double Server)> Rounds { get; } = [];

    /// <summary>Makes ready what is not measured.</summary>
    public virtual Task PrepareAsync(int count) => Task.CompletedTask;

    /// <summary>Does it once.</summary>
    public abstract Task DoAsync(int number);
}

/// <summary>A part that needs nothing made ready.</summary>
internal sealed class Plain(string name, Func<int, Task> act) : Part(name)
{
    public override Task DoAsync(int number) => act(number);
}

/// <summary>A part that PostgreSQL's own load generator does.</summary>
internal sealed class PgBenchPart(string name, PgBench pgbench) : Part(name)
{
    public override Task DoAsync(int number) => throw new NotSupportedException("It runs for some time.");

    /// <summary>Runs for whole seconds, since <c>pgbench</c> knows no others.</summary>
    /// <returns>How long a caller waits for one, in microseconds, and how many were done.</returns>
    public async Task<(double Wait, double Done)> RunAsync(TimeSpan time)
    {
        var seconds = TimeSpan.FromSeconds(Math.Max(1, (int)time.TotalSeconds));
        double perSecond = (await pgbench.RunAsync(1, seconds)).PerSecond;
        return (1_000_000 / perSecond, perSecond * seconds.TotalSeconds);
    }
}
