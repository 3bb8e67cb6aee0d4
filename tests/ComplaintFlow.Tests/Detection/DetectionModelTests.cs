using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;

namespace ComplaintFlow.Tests.Detection;

/// <summary>
/// Random streams of complaints, in random order and looked at in random order, against a detector that compares each complaint with each
/// other.
/// </summary>
public sealed class DetectionModelTests
{
    private const int Streams = 60;
    private const int Length = 24;

    private const string Detectors = """
        "batch": { "Kind": "Group", "Same": ["Sku", "Batch"], "AtLeast": 3, "Within": "20m" },
        "again": { "Kind": "Repeat", "Same": "Batch", "AtLeast": 2, "Within": "15m" },
        "alike": { "Kind": "Group", "Same": "Text", "AtLeast": 2, "Within": "30m" },
        "same":  { "Kind": "Repeat", "Same": ["Text", "Batch"], "AtLeast": 3, "Within": "60m" }
        """;

    private static readonly string[] Texts =
    [
        "The kettle was dented when it arrived, and nobody answers the telephone.",
        "The kettle was dented when it arrived and nobody answers the telephone!!",
        "The kettle was dented when it arrived, and nobody answered my telephone calls.",
        "水壶收到的时候就坏了，客服电话一直没有人接听，请尽快处理。", "水壶收到的时候就坏了，客服电话一直没人接听，请尽快处理！", "refund",
        "An entirely different matter: the invoice shows a wrong address.",
    ];

    [Fact]
    public async Task The_same_complaints_are_in_the_same_groups()
    {
        int groups = 0;
        for (int seed = 1; seed <= Soak.Cases(Streams); seed++)
        {
            Complaint[] stream = await RunAsync(new Random(seed));
            foreach (string detector in new[] { "batch", "again", "alike", "same" })
            {
                string[] found = Named(
                    stream.Where(one => one.Groups.Any(group => group.Detector == detector))
                        .GroupBy(one => one.Groups.Single(group => group.Detector == detector).First));
                string[] expected = Named(NaiveDetector.Groups(detector, stream));
                found.Should().Equal(expected, "seed {0}, detector {1}", seed, detector);
                groups += expected.Length;
            }
        }
        groups.Should().BeGreaterThan(Streams, "streams without groups prove nothing");
    }

    private static async Task<Complaint[]> RunAsync(Random random)
    {
        using TestHouse house = Watch.House(Detectors);
        var ids = new List<ComplaintId>();
        for (int i = 0; i < Length; i++)
        {
            ids.Add((await house.ReceiveAsync(Next(random))).Id);
            house.Clock.Advance(TimeSpan.FromSeconds(random.Next(60)));
            if (random.Next(3) == 0)
                await house.LookAsync(ids[random.Next(ids.Count)]);
            if (random.Next(8) == 0)
                await house.SendAllAsync();
        }
        foreach (int i in Enumerable.Range(0, Length).OrderBy(_ => random.Next()))
            await house.LookAsync(ids[i]);
        await house.SendAllAsync();
        return await house.GetAllAsync(ids);
    }

    private static Intake Next(Random random) => new()
    {
        Channel = "Web", Subject = Texts[random.Next(Texts.Length)],
        ReceivedAt = TestHouse.Start.AddMinutes(-random.Next(120)),
        Complainant = new()
        {
            Name = random.Next(3) == 0 ? "Li Na" : null,
            Contacts = random.Next(8) == 0 ? [] : Contacts(random.Next(7)),
        },
        Product = random.Next(5) == 0 ? null : new() { Sku = "K", Batch = $"B{random.Next(3)}" },
    };

    /// <summary>
    /// Each person always gives the same: that two turn out to be one comes too late for a group that was found, so it depends on the
    /// order.
    /// </summary>
    private static Contact[] Contacts(int person) => [Contact.Email($"p{person}@x"), Contact.Phone($"1380000{person:0000}")];

    private static string[] Named(IEnumerable<IEnumerable<Complaint>> groups) =>
        [.. groups.Select(group => string.Join(' ', group.Select(one => one.Number).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal)];
}
