using System.Globalization;
using System.Text;
using ComplaintFlow.Calendars;
using ComplaintFlow.Figures;
using ComplaintFlow.Rules.Building;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Figures;

/// <summary>
/// The thirty complaints of <c>complaints.txt</c>, lived through with the real service, and the figures of <c>figures.txt</c>, computed by
/// hand.
/// </summary>
internal static class HandSet
{
    public const string Rules = """
        { "Currency": "CNY",
          "Practice": { "Floors": { "triple": { "TimesPrice": 3, "Source": "Consumer Law, Art. 55" } } },
          "Classification": { "Rules": {
            "quality": { "Order": 1, "When": { "Category": "Quality" }, "Then": { "Tier": "Quality" } },
            "service": { "Order": 2, "When": { "Category": "Service" }, "Then": { "Tier": "Service" } } } },
          "EarlyWarning": { "Detectors": { "same-article": { "Kind": "Group", "Same": ["Sku"], "AtLeast": 2, "Within": "30 calendar days" } } },
          "Sla": {
            "Pauses": { "complainant": { "While": "AwaitingComplainant" } },
            "Tiers": { "Major": { "Rank": 100 }, "Service": { "Rank": 10 }, "Quality": { "Rank": 20, "Targets": { "InvestigationStart": { "Within": "48h", "Until": "Investigating" } } } },
            "Always": { "Targets": {
              "Acknowledgement": { "Within": "1h", "Until": "Acknowledged" },
              "FirstResponse": { "Within": "24h", "Until": "FirstResponse" },
              "Resolution": { "Within": "240h", "Until": "Closed", "PausedBy": { "complainant": {} }, "Extension": { "Times": 1, "AtMost": "120h", "By": ["CaseOwner"] } },
              "FollowUp": { "Within": "72h", "From": "ExecutionCompleted", "Until": "FollowedUp" } } } } }
        """;

    public static readonly WorkingCalendar Office = WorkingCalendar.Compile(
        new CalendarDefinition().Week("Mon-Fri", "09:00-17:00").Day("2026-04-06", "closed"), out _)!;

    public static readonly FigureQuery April = new()
    {
        Calendar = Office,
        From = At("04-01T00"), Until = At("05-01T00"), AsOf = At("05-04T00"), Bases = [new("orders", 4600, 1000), new("units", 0)],
    };

    public static IReadOnlyList<LifeRow> Lives { get; } = [.. Lines("complaints.txt").Select(LifeRow.Read)];

    public static IReadOnlyList<HandFigure> Figures { get; } = [.. Lines("figures.txt").Select(HandFigure.Read)];

    public static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact(
            "2026-" + text, ["yyyy-MM-dd'T'HH", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Lives through all of them, in the order of time.</summary>
    /// <param name="order">In which order complaints act that act at the same instant.</param>
    /// <param name="rows">Other complaints than those of the table.</param>
    public static async Task<TestHouse> LiveAsync(Func<LifeRow, int>? order = null, IReadOnlyList<LifeRow>? rows = null)
    {
        var house = new TestHouse(Rules, builder => builder.UseSignalKey(Encoding.UTF8.GetBytes("a key of the hand set")));
        List<Life> lives = [];
        lives.AddRange((rows ?? Lives).Select(row => new Life(house, row, number => lives.Find(life => life.Row.Number == number)!.Id)));
        foreach ((Life Life, (DateTimeOffset At, string What) Step, int Index) step in lives
            .SelectMany(life => life.Row.Steps.Select((step, i) => (Life: life, Step: step, Index: i)))
            .OrderBy(one => one.Step.At).ThenBy(one => order?.Invoke(one.Life.Row) ?? 0)
            .ThenBy(one => one.Life.Row.Number, StringComparer.Ordinal).ThenBy(one => one.Index))
        {
            await AdvanceAsync(house, step.Step.At);
            await step.Life.DoAsync(step.Step.What);
        }
        await AdvanceAsync(house, April.AsOf!.Value);
        return house;
    }

    private static async Task AdvanceAsync(TestHouse house, DateTimeOffset to)
    {
        if (to <= house.Clock.GetUtcNow())
            return;
        house.Clock.Advance(to - house.Clock.GetUtcNow());
        await house.WakeAllAsync();
        await house.SendAllAsync();
    }

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(Repository.Root!, "tests", "ComplaintFlow.Tests", "Figures", name))
            .Where(line => line.Length > 0 && line[0] != '#');
}

/// <summary>A complaint as the table tells it.</summary>
internal sealed record LifeRow(
    string Number, string Category, string Department, string? Owner, string Channel, string[] More,
    IReadOnlyList<(DateTimeOffset At, string What)> Steps)
{
    public string? Tier => Value("tier") ?? (Category == "Logistics" ? null : Category);

    public static LifeRow Read(string line)
    {
        string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
        IEnumerable<(DateTimeOffset, string one)> steps = cells[6].Split(';', StringSplitOptions.TrimEntries)
            .SelectMany(moment => moment.Split(' ') is [var at, .. var what] ? what.Select(one => (HandSet.At(at), one)) : []);
        return new LifeRow(
            cells[0], cells[1], cells[2], cells[3] == "-" ? null
                : cells[3], cells[4], cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries), [.. steps]);
    }

    public bool Is(string word) => More.Contains(word);

    public string? Value(string name) =>
        More.FirstOrDefault(one => one.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}

/// <summary>A figure as it was computed by hand: the complaints in its numerator and in its denominator.</summary>
internal sealed record HandFigure(
    Indicator Indicator, string? Of, decimal Part, decimal Whole, decimal? Value, IReadOnlyList<(string Number, decimal Adds)> Numerator,
    IReadOnlyList<(string Number, decimal Adds)> Denominator)
{
    public bool IsByBase => Indicator == Indicator.ComplaintRate;

    public static HandFigure Read(string line)
    {
        string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
        string[] head = cells[0].Split(" = ");
        string[] name = head[0].Split('/', 2);
        string[] ratio = head[1].Split(" / ");
        List<(string, decimal)> numerator = Members(cells[1]);
        return new HandFigure(
            Enum.Parse<Indicator>(name[0]), name.ElementAtOrDefault(1), Number(ratio[0]), Number(ratio[1]), head[2] == "-" ? null
                : Number(head[2]),
            numerator, cells[2] == "same" ? numerator : cells[2] == "base" ? [] : Members(cells[2]));
    }

    private static List<(string, decimal)> Members(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':'))
            .Select(one => (one[0], one.Length > 1 ? Number(one[1]) : 1))];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
