using ComplaintFlow.Sla;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>
/// The rules of a part of the year: the same targets throughout, with other times, another calendar, and one target fewer.
/// </summary>
internal sealed class YearRules
{
    private const string Hours = """ "TimeZone": "Europe/Berlin", "Week": { "Mon-Fri": "09:00-17:00" } """;

    private readonly Dictionary<string, Office> _offices;

    private YearRules(bool tight, bool corrected)
    {
        Promises = [.. corrected ? Targets(tight).Where(promise => promise.Name != "Update") : Targets(tight)];
        DateOnly[] closed = corrected ? Strike : [];
        _offices = new(StringComparer.Ordinal) { ["berlin"] = new Office([]), ["shop"] = new Office(closed) };
        string days = string.Join(", ", closed.Select(day => $"\"{day:yyyy-MM-dd}\": \"closed\""));
        Json = Desk.RulesOf(
            $$"""
            { "Pauses": { "customer": { "While": "Pending" }, "lab": { "While": "Testing" }, "answer": { "From": "Replied", "Until": "Contacted" }, "site": { "When": { "Site": "closed" } } },
              "Tiers": { "Slow": { "Rank": 1, "Targets": { {{Of("Slow")}} } }, "Fast": { "Rank": 2, "Targets": { {{Of("Fast")}} } } },
              "Always": { "Targets": { {{Of(null)}} } } }
            """,
            calendars: $$"""{ "berlin": { {{Hours}} }, "shop": { {{Hours}}, "Days": { {{days}} } } }""");

        string Of(string? tier) =>
            string.Join(",\n", Promises.Where(promise => promise.Tier == tier).Select(promise => $"\"{promise.Name}\": {promise.Write()}"));
    }

    public static YearRules Usual { get; } = new(tight: false, corrected: false);

    public static YearRules Tight { get; } = new(tight: true, corrected: false);

    /// <summary>With days on which the shop is closed after all, and without one target.</summary>
    public static YearRules Corrected { get; } = new(tight: false, corrected: true);

    public IReadOnlyList<Promise> Promises { get; }

    public string Json { get; }

    public Office OfficeOf(Promise promise) => _offices[promise.Office];

    public Promise? Find(string? tier, string name) => Promises.SingleOrDefault(promise => promise.Name == name && promise.Tier == tier);

    public IEnumerable<Promise> Of(string? tier) => Promises.Where(promise => promise.Tier is null || promise.Tier == tier);

    private static DateOnly[] Strike => [.. Enumerable.Range(0, 52).Select(week => new DateOnly(2026, 3, 4).AddDays(week * 7))];

    private static Span Minutes(int amount) => new(amount, Counting.Elapsed);

    private static Span Working(int amount) => new(amount, Counting.Working);

    private static Promise[] Targets(bool tight) =>
    [
        new("First", Minutes(tight ? 180 : 240), "Replied")
        {
            PausedBy = [("customer", null)], MostExtensions = 2, LongestExtension = Minutes(480),
            Steps = [new("half", 50, Escalates: true), new("late", 100, Escalates: true)],
        },
        new("Solve", Working(tight ? 1200 : 960), "Solved")
        {
            Office = "shop", PausedBy = [("customer", Minutes(600)), ("lab", Working(360)), ("answer", null)],
            OnRules = ChangeRule.Apply, OnReopen = ReopenRule.Resume, MostExtensions = 2, LongestExtension = Working(480),
            Steps = [new("warn", 75), new("eve", Before: Working(120)), new("late", 100, Escalates: true),
                new("more", After: Working(240), Escalates: true), new("most", After: Minutes(600))],
        },
        new("Days", new Span(tight ? 4 : 5, Counting.WorkingDays), "Solved")
        {
            Office = "shop", PausedBy = [("customer", new Span(2, Counting.WorkingDays)), ("site", null)],
            OnRules = ChangeRule.Apply, OnReopen = ReopenRule.Grace, Grace = new Span(1, Counting.WorkingDays), MostExtensions = 1,
            LongestExtension = new Span(3, Counting.WorkingDays),
            Steps = [new("half", 50), new("eve", Before: Minutes(1440)), new("late", 100, Escalates: true)],
        },
        new("Law", new Span(tight ? 10 : 12, Counting.CalendarDays), "Solved")
        {
            PausedBy = [("customer", new Span(3, Counting.CalendarDays)), ("lab", null)], OnReopen = ReopenRule.Grace,
            Grace = new Span(2, Counting.CalendarDays),
            MostExtensions = 1, LongestExtension = new Span(5, Counting.CalendarDays), Steps = [new("late", 100, Escalates: true)],
        },
        new("Update", Minutes(2880), "Updated")
        {
            Repeat = true, Restart = "NewFacts", PausedBy = [("customer", Minutes(720))], Steps = [new("late", 100, Escalates: true)],
        },
        new("Next", Working(tight ? 60 : 90), "Replied")
        {
            From = "Contacted", OnRules = ChangeRule.Apply, PausedBy = [("lab", null)], Steps = [new("more", After: Working(60))],
        },
        new("Dept", Minutes(tight ? 300 : 360), "Solved")
        {
            PerDepartment = true, OnRules = ChangeRule.New, PausedBy = [("lab", Minutes(120))], Steps = [new("late", 100)],
        },
        new("Follow", Minutes(4320), "Contacted")
        {
            From = "Solved", RunsOn = true, OnReopen = ReopenRule.Fresh, Steps = [new("late", 100)],
        },
        .. Tiered("Slow", 2880, 1440, 600),
        .. Tiered("Fast", tight ? 360 : 480, 600, 240),
    ];

    private static IEnumerable<Promise> Tiered(string tier, int answer, int visit, int call) =>
    [
        new("Answer", Minutes(answer), "Replied")
        {
            Tier = tier, OnRules = ChangeRule.Apply, PausedBy = [("customer", null), ("site", Minutes(300))],
            Steps = [new("half", 50), new("full", 100, Escalates: true), new("more", After: Minutes(120))],
        },
        new("Visit", Minutes(visit), "Contacted")
        {
            Tier = tier, OnTier = ChangeRule.Keep, PausedBy = [("customer", Minutes(300))], Steps = [new("late", 100)],
        },
        new("Call", Minutes(call), "Contacted")
        {
            Tier = tier, OnTier = ChangeRule.New, PausedBy = [("site", null)], Steps = [new("late", 100)],
        },
    ];
}
