using System.Text.Json.Nodes;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Tests.Sla.Year;

internal enum Counting
{
    Elapsed,
    Working,
    CalendarDays,
    WorkingDays,
}

/// <summary>A time: minutes, or days.</summary>
internal sealed record Span(int Amount, Counting By)
{
    public bool InDays => By is Counting.CalendarDays or Counting.WorkingDays;

    public override string ToString() => By switch
    {
        Counting.Elapsed => $"{Amount}m",
        Counting.Working => $"{Amount} working minutes",
        Counting.CalendarDays => $"{Amount} calendar days",
        _ => $"{Amount} working days",
    };
}

/// <summary>A step at a share of the time allowed, or some time before or after the due instant.</summary>
internal sealed record PromisedStep(string Name, int Percent = 0, Span? Before = null, Span? After = null, bool Escalates = false)
{
    public override string ToString() =>
        Before is not null ? $"{Before} before due" : After is not null ? $"{After} after due" : $"{Percent}%";
}

/// <summary>A target as the simulation means it; the configuration is written from it.</summary>
internal sealed record Promise(string Name, Span Within, string Until)
{
    public string? Tier { get; init; }

    public string From { get; init; } = "Received";

    public string? Restart { get; init; }

    public bool Repeat { get; init; }

    public bool PerDepartment { get; init; }

    public bool RunsOn { get; init; }

    public string Office { get; init; } = "berlin";

    /// <summary>The causes for which it stands still, with what each may take in all; null is without limit.</summary>
    public (string Cause, Span? Most)[] PausedBy { get; init; } = [];

    public PromisedStep[] Steps { get; init; } = [];

    public ReopenRule OnReopen { get; init; }

    public Span? Grace { get; init; }

    public ChangeRule OnTier { get; init; } = ChangeRule.Apply;

    public ChangeRule OnRules { get; init; } = ChangeRule.Keep;

    public int MostExtensions { get; init; }

    public Span? LongestExtension { get; init; }

    public string Write() => new JsonObject
    {
        [nameof(Within)] = Within.ToString(),
        ["Calendar"] = Office,
        [nameof(From)] = From,
        [nameof(Until)] = Until,
        [nameof(Restart)] = Restart is null ? new JsonArray() : new JsonArray(Restart),
        [nameof(Repeat)] = Repeat,
        [nameof(PerDepartment)] = PerDepartment,
        ["OnClosed"] = RunsOn ? "Run" : "Cancel",
        [nameof(PausedBy)] = Map(
            PausedBy.Select(
                limit => (limit.Cause, limit.Most is null ? new JsonObject() : new JsonObject { ["AtMost"] = limit.Most.ToString() }))),
        [nameof(Steps)] = Map(
            Steps.Select(
                step => (step.Name, new JsonObject { ["At"] = step.ToString(), ["Notify"] = "CaseOwner", ["Escalate"] = step.Escalates }))),
        [nameof(OnReopen)] = OnReopen.ToString(),
        [nameof(Grace)] = Grace?.ToString(),
        ["OnTierChange"] = OnTier.ToString(),
        ["OnRulesChange"] = OnRules.ToString(),
        ["Extension"] = LongestExtension is null ? null : new JsonObject
        {
            ["Times"] = MostExtensions, ["AtMost"] = LongestExtension.ToString(),
        },
    }.ToJsonString();

    private static JsonObject Map(IEnumerable<(string Key, JsonObject Value)> items) =>
        new(items.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value)));
}
