using System.Diagnostics;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Benchmarks.Sweep;

/// <summary>A house with many open complaints that need nothing for years, in which some fall due now and then.</summary>
internal sealed class SweepHouse : IAsyncDisposable
{
    private const int Due = 1000;
    private const int Group = 256;

    private const string Rules = """
        { "Sla": { "Always": { "Targets": { "First": { "Within": "24h", "Until": "FirstResponse",
            "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] }, "late": { "At": "100%", "Escalate": true, "Notify": ["DepartmentSupervisor"] } } } } } } }
        """;

    private static readonly Intake Letter =
        new() { Channel = "Web", Subject = "Late delivery", Description = new string('x', 200) + " The parcel came a week late." };

    private readonly DrivenClock _clock = new(new DateTimeOffset(2026, 4, 30, 8, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;

    private SweepHouse(Action<ComplaintFlowBuilder> store)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(
            new MemoryStream(Encoding.UTF8.GetBytes($"{{ \"ComplaintFlow\": {Rules} }}"))).Build();
        ComplaintFlowBuilder builder = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddComplaintFlow(configuration);
        store(builder);
        _services = builder.Services.BuildServiceProvider();
    }

    public static async Task<SweepHouse> WithAsync(int open, Action<ComplaintFlowBuilder> store)
    {
        var house = new SweepHouse(store);
        await house.FillAsync(open);
        return house;
    }

    /// <summary>Makes a thousand fall due, and measures what it takes to claim them, decide and commit.</summary>
    public async Task<TimeSpan> SweepAsync()
    {
        IComplaintService service = _services.GetRequiredService<IComplaintService>();
        IComplaintProcessor processor = _services.GetRequiredService<IComplaintProcessor>();
        for (int i = 0; i < Due; i++)
            await service.ReceiveAsync(Letter);
        while (await processor.ProcessOutboxAsync() > 0)
        {
        }
        _clock.Advance(TimeSpan.FromHours(25));
        GC.Collect();

        long start = Stopwatch.GetTimestamp();
        int woken = 0;
        for (int some; (some = await processor.ProcessDueAsync()) > 0;)
            woken += some;
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        return woken == Due ? took : throw new InvalidOperationException($"{woken} were due.");
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>One receipt, committed again and again under other keys: what is never woken may share its bytes.</summary>
    private async Task FillAsync(int open)
    {
        RuleBook book = _services.GetRequiredService<IRuleBookSource>().Current;
        IComplaintStore store = _services.GetRequiredService<IComplaintStore>();
        var facts = new Facts
        {
            Now = _clock.Now, Predicates = NamedPredicates.AssumeTrue, NewId = ComplaintId.New(_clock.Now), NewNumber = "F",
        };
        ComplaintCommit first = CommitFactory.Create(
            Decider.Receive(Letter, Actor.System, facts, book), KeyOf(facts.NewId), HashChain.Start, book, book.Workflow,
            CommitSignals.None, []);
        foreach (int[] some in Enumerable.Range(0, open).Chunk(Group))
        {
            IReadOnlyList<CommitResult> results = await store.CommitAsync([.. some.Select(i => Again(first, i))], CancellationToken.None);
            if (results.Any(result => result.Status != CommitStatus.Committed))
                throw new InvalidOperationException("A new complaint conflicts with none.");
        }
    }

    private ComplaintCommit Again(ComplaintCommit first, int i)
    {
        ComplaintKey key = KeyOf(ComplaintId.New(_clock.Now));
        string number = $"F{i}";
        return first with
        {
            Key = key,
            Summary = first.Summary with { Key = key, Number = number },
            Entry = first.Entry with { Key = key },
            Messages = [],
            UniqueKeys = [new UniqueKey(key.Tenant, UniqueKeyKind.Number, number)],
            WakeAt = _clock.Now.AddYears(10).AddSeconds(i),
        };
    }

    private static ComplaintKey KeyOf(ComplaintId id) => new(ComplaintKey.DefaultTenant, id);
}
