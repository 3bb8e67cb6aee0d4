using System.Text.Json;
using ComplaintFlow.Calendars;

namespace ComplaintFlow.Tests.Calendars;

/// <summary>Forty cases from the test suites of other systems, recomputed by an independent calculator.</summary>
public class PublishedVectorTests
{
    private static readonly string[] Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    [SkippableFact]
    public void All_forty_agree_but_those_that_answer_the_next_opening_at_closing_time()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.Find("vectors/businesstime-vectors.json")));
        var vectors = file.RootElement.EnumerateArray().ToList();
        vectors.Should().HaveCount(40);

        var differing = vectors.Where(vector => Compute(vector) != Calendar.At(vector.GetProperty("expected_utc").GetString()!)).ToList();

        differing.Select(vector => vector.GetProperty("id").GetString()).Should().BeEquivalentTo(
            vectors.Where(vector => string.Equals(vector.GetProperty("boundary").GetString(), "next-open", StringComparison.Ordinal))
                .Select(vector => vector.GetProperty("id").GetString()));
        foreach (JsonElement vector in differing)
        {
            CalendarOf(vector.GetProperty("calendar")).NextOpening(Compute(vector))
                .Should().Be(Calendar.At(vector.GetProperty("expected_utc").GetString()!), "we answer the closing time before it");
        }
    }

    private static DateTimeOffset Compute(JsonElement vector) => Deadline.Compute(
        Calendar.At(vector.GetProperty("start_utc").GetString()!),
        new Duration(DurationUnit.WorkingTime, (long)(vector.GetProperty("add_minutes").GetDouble() * 60)),
        CalendarOf(vector.GetProperty("calendar")),
        pauses: vector.TryGetProperty("pauses", out JsonElement pauses)
            ? [.. pauses.EnumerateArray()
            .Select(pause => new TimeRange(Calendar.At(pause[0].GetString()!), Calendar.At(pause[1].GetString()!)))]
            : null).DueAt;

    private static WorkingCalendar CalendarOf(JsonElement calendar)
    {
        var days = calendar.GetProperty("holidays").EnumerateArray().Select(day => (day.GetString()!, "closed")).ToList();
        if (calendar.TryGetProperty("overrides", out JsonElement overrides))
            days.AddRange(overrides.EnumerateObject().Select(day => (day.Name, Hours(day.Value))));
        (string Name, string)[] week =
            calendar.GetProperty("weekly").EnumerateObject().Select(day => (day.Name, Hours(day.Value))).ToArray();
        week.Select(day => day.Name).Should().BeSubsetOf(Names);
        return Calendar.Of(calendar.GetProperty("timezone").GetString()!, [], [.. days], week);
    }

    private static string Hours(JsonElement intervals) =>
        string.Join(' ', intervals.EnumerateArray().Select(interval => $"{interval[0].GetString()}-{interval[1].GetString()}"));
}
