using System.Collections.Concurrent;
using System.Diagnostics;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.KillTest;

/// <summary>
/// Lets four nodes act on, wake and notify for complaints, kills them by chance, restarts the server under them, and looks at what is there
/// afterwards.
/// </summary>
internal sealed class Siege(Ground ground, int complaints, int kills, int restarts, int pace, TextWriter log)
{
    private const int Nodes = 4;

    private readonly ConcurrentDictionary<string, ComplaintId> _accepted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _received = new(StringComparer.Ordinal);
    private readonly Random _chance = new(20260302);

    public async Task<Findings> RunAsync()
    {
        long start = Stopwatch.GetTimestamp();
        using IHost host = House.Build(ground.Store, pace);
        await host.StartAsync();
        IComplaintService service = host.Services.GetRequiredService<IComplaintService>();
        await ReceiveAsync(service);
        log.WriteLine($"{complaints:N0} complaints received after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s");

        Process[] nodes = [.. Enumerable.Range(0, Nodes).Select(node => Start($"node{node}"))];
        Task[] readers = [.. nodes.Select(ReadAsync)];
        for (int kill = 1; kill <= kills; kill++)
        {
            await MoreAsync(10 + _chance.Next(complaints / 100));
            if (kill * restarts / kills > (kill - 1) * restarts / kills)
                ground.Restart(crash: kill % 2 == 0);
            int victim = _chance.Next(Nodes);
            nodes[victim].Kill(); // SIGKILL: nothing of it runs any more
            await readers[victim];
            nodes[victim] = Start($"node{Nodes + kill}");
            readers[victim] = ReadAsync(nodes[victim]);
        }
        log.WriteLine(
            $"{kills} kills and {restarts} restarts after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s, "
                + $"{_accepted.Count:N0} actions accepted");
        await EndAsync(nodes, readers);
        nodes = [.. nodes.Select(_ => Start())];
        readers = [.. nodes.Select(ReadAsync)];
        await SettledAsync(host.Services);
        await EndAsync(nodes, readers);
        log.WriteLine($"nothing waits any more after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s");
        return await Findings.OfAsync(host.Services, complaints, _accepted, _received);
    }

    private async Task ReceiveAsync(IComplaintService service) => await Parallel.ForEachAsync(
        Enumerable.Range(0, complaints), new ParallelOptions { MaxDegreeOfParallelism = 32 },
        async (number, cancellationToken) =>
            await service.ReceiveAsync(new Intake { Channel = "Web", Subject = $"Case {number}" }, cancellationToken: cancellationToken));

    /// <summary>Waits until the nodes have done some more.</summary>
    private async Task MoreAsync(int count)
    {
        int enough = _accepted.Count + count;
        for (int looks = 0; _accepted.Count < enough; looks++)
        {
            if (looks > 60_000)
                throw new InvalidOperationException("The nodes do not go on.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    private static async Task EndAsync(Process[] nodes, Task[] readers)
    {
        foreach (Process node in nodes)
            node.Kill();
        await Task.WhenAll(readers);
    }

    /// <summary>Waits until the last steps were taken and their notices have left.</summary>
    private static async Task SettledAsync(IServiceProvider services)
    {
        (IAlarms alarms, IOutbox outbox) = (services.GetRequiredService<IAlarms>(), services.GetRequiredService<IOutbox>());
        TimeProvider time = TimeProvider.System;
        DateTimeOffset end = time.GetUtcNow().AddMinutes(30), far = time.GetUtcNow().AddDays(1);
        while (await alarms.GetDueBacklogAsync(far, default) is { OldestDueAt: not null }
            || await outbox.GetOutboxBacklogAsync(far, default) is { OldestDueAt: not null })
        {
            if (time.GetUtcNow() > end)
                throw new InvalidOperationException("What is due is not done.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), time);
        }
    }

    private Process Start(params string[] name) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ComplaintFlow.KillTest.dll"), "node", ground.Store, $"{pace}",
                    .. name])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    private async Task ReadAsync(Process node)
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that was cut off was not said.
            if (line.Split(' ') is ["accepted", var id, var token] && ComplaintId.TryParse(id, out ComplaintId complaint))
                _accepted.TryAdd(token, complaint);
            else if (line.Split(' ') is ["received", var message])
                _received.AddOrUpdate(message, 1, static (_, count) => count + 1);
        }
        await node.WaitForExitAsync();
        if (node.ExitCode == 0)
            throw new InvalidOperationException("A node has ended by itself.");
        node.Dispose();
    }
}
