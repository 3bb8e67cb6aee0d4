using System.Diagnostics;
using ComplaintFlow.Complaints;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling;
using ComplaintFlow.Tests.Calendars;
using Xunit.Abstractions;

namespace ComplaintFlow.Tests.Detection;

/// <summary>Titles of messages that residents of a city wrote, many of them about the same matter.</summary>
public sealed class ResidentTitleTests(ITestOutputHelper output)
{
    private const string Detectors = """
        "many": { "Kind": "Group", "Same": "Text", "AtLeast": 2, "Within": "72h", "Similarity": 80 },
        "twice": { "Kind": "Repeat", "Same": "Text", "AtLeast": 2, "Within": "72h", "Similarity": 80 }
        """;

    [SkippableFact]
    public async Task Whoever_wrote_what_somebody_wrote_before_is_found()
    {
        (string User, string Title)[] titles = Read();
        using TestHouse house = Watch.House(Detectors);
        var ids = new List<ComplaintId>();
        var time = Stopwatch.StartNew();
        foreach ((string user, string title) in titles)
        {
            ids.Add((await house.ReceiveAsync(new Intake
            {
                Channel = "Web", Subject = title, Complainant = new() { Contacts = [new(ContactKind.Account, user)] },
            })).Id);
            house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
        await house.SendAllAsync();
        output.WriteLine($"{titles.Length} titles received and looked at in {time.Elapsed.TotalSeconds:0.0} s");

        Complaint[] all = await house.GetAllAsync(ids);
        int[] identical =
            [.. Enumerable.Range(0, titles.Length).GroupBy(i => titles[i].Title, StringComparer.Ordinal).SelectMany(same => same.Skip(1))];
        identical.Should().HaveCount(74);
        int[] missed = [.. identical.Where(i => all[i].Groups.Count == 0)];
        missed.Where(i => Shingles.Of(titles[i].Title).Length > 0).Should().BeEmpty("only a title that says too little is not found");
        output.WriteLine(
            $"{all.Count(one => one.Groups.Count > 0)} titles are in "
                + $"{all.SelectMany(one => one.Groups).Select(group => group.Group).Distinct(StringComparer.Ordinal).Count()} groups; of "
                + $"74 identical ones {74 - missed.Length} are found");

        (int pairs, int found) = Recall(titles, all);
        output.WriteLine($"{pairs} pairs are at least 80 % the same; {found} of them are in a group together");
        ((double)found / pairs).Should().BeGreaterThan(0.99);
    }

    /// <summary>How many of the pairs that comparing all with all finds are in one group.</summary>
    private static (int Pairs, int Found) Recall((string User, string Title)[] titles, Complaint[] all)
    {
        ulong[][] pieces = [.. titles.Select(one => Shingles.Of(one.Title))];
        (int pairs, int found) = (0, 0);
        for (int i = 0; i < pieces.Length; i++)
        {
            for (int j = i + 1; j < pieces.Length; j++)
            {
                if (Shingles.Similarity(pieces[i], pieces[j]) < 0.8)
                    continue;
                pairs++;
                found += all[i].Groups.Select(group => group.Group)
                    .Intersect(all[j].Groups.Select(group => group.Group), StringComparer.Ordinal).Any() ? 1 : 0;
            }
        }
        return (pairs, found);
    }

    /// <summary>User and title; a title may be quoted.</summary>
    private static (string User, string Title)[] Read() =>
    [
        .. File.ReadLines(SharedData.Find("zh_hot_titles.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => (cells[1], string.Join(',', cells[2..^3]).Trim('"'))),
    ];
}
