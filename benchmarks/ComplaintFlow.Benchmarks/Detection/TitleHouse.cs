using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Benchmarks.Detection;

/// <summary>A house that receives made-up titles, one of twelve of which is nearly one that came before.</summary>
internal static class TitleHouse
{
    private const string Detectors = """
        "many": { "Kind": "Group", "Same": "Text", "AtLeast": 2, "Within": "7 calendar days" }, "twice": { "Kind": "Repeat", "Same": "Text", "AtLeast": 2, "Within": "7 calendar days" }
        """;

    /// <summary>Receives titles at a steady rate, a hundred between two rounds of the outbox.</summary>
    /// <returns>How many complaints are in a group.</returns>
    public static async Task<int> RunAsync(int titles, bool watches, Action<ComplaintFlowBuilder> use)
    {
        var clock = new DrivenClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        string rules = $$"""{ "ComplaintFlow": { "EarlyWarning": { "Detectors": { {{(watches ? Detectors : "")}} } } } }""";
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        use(services.AddComplaintFlow(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(rules))).Build())
            .UseSignalKey("a key of sixteen."u8));
        await using ServiceProvider house = services.BuildServiceProvider();
        IComplaintService service = house.GetRequiredService<IComplaintService>();
        IComplaintProcessor processor = house.GetRequiredService<IComplaintProcessor>();

        var random = new Random(1);
        var written = new List<string>();
        var ids = new List<ComplaintId>();
        for (int i = 0; i < titles; i++)
        {
            string title = written.Count > 0 && random.Next(12) == 0
                ? $"{written[random.Next(Math.Max(0, written.Count - 500), written.Count)]}！" : Title(random);
            written.Add(title);
            ids.Add((await service.ReceiveAsync(new Intake
            {
                Channel = "Web", Subject = title, Complainant = new() { Contacts = [new(ContactKind.Account, $"u{random.Next(titles)}")] },
            })).Id);
            clock.Advance(TimeSpan.FromMinutes(1));
            if (i % 100 == 99 || i == titles - 1)
            {
                while (await processor.ProcessOutboxAsync() > 0)
                {
                }
            }
        }
        int grouped = 0;
        foreach (ComplaintId id in ids)
            grouped += (await service.GetAsync(id))!.Groups.Count > 0 ? 1 : 0;
        return grouped;
    }

    private static string Title(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12, 28)).Select(_ => (char)('一' + random.Next(2000))));
}
