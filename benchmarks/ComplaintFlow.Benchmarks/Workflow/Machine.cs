using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Benchmarks.Workflow;

/// <summary>
/// One machine for all contestants: 16 states, of which ten lie within one, and 41 transitions, of which eleven are guarded.
/// </summary>
internal static class Machine
{
    public const string Outer = "Open";
    public const string Role = "CaseOwner";

    public static readonly string[] Inner = [.. Enumerable.Range(0, 10).Select(i => $"Step{i}")];

    public static readonly string[] States = [Outer, .. Inner, "Closed", "Withdrawn", "Merged", "Archived", "Erased"];

    public static readonly Way[] Ways =
    [
        .. Inner.SelectMany((state, i) => new[]
        {
            new Way(state, "Next", Inner[(i + 1) % 10], Guarded: true), new Way(state, "Back", Inner[(i + 9) % 10]),
            new Way(state, "Skip", Inner[(i + 2) % 10]),
        }),
        new(Outer, "Close", "Closed"), new(Outer, "Withdraw", "Withdrawn"), new(Outer, "Merge", "Merged", Guarded: true),
        new(Outer, "Restart", Inner[0]), new(Outer, "Finish", Inner[9]),
        new("Closed", "Reopen", Inner[0]), new("Closed", "Archive", "Archived"), new("Withdrawn", "Reopen", Inner[0]),
        new("Withdrawn", "Archive", "Archived"),
        new("Merged", "Archive", "Archived"), new("Archived", "Erase", "Erased"),
    ];

    public static readonly string[] Triggers =
        [.. Ways.Select(way => way.Trigger).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static string? ParentOf(string state) => Inner.Contains(state, StringComparer.Ordinal) ? Outer : null;

    /// <summary>The machine as rules. Whoever comes to <c>Step1</c> leaves a mark.</summary>
    public static RuleBook Rules()
    {
        var states = new JsonObject();
        foreach (string state in States)
        {
            var on = new JsonObject();
            foreach (Way way in Ways.Where(way => way.From == state))
            {
                on[way.Trigger] = new JsonObject { ["To"] = way.To, ["By"] = new JsonArray("Executive", Role) };
                if (way.Guarded)
                    on[way.Trigger]!["When"] = new JsonObject { ["Channel"] = "Web" };
            }
            states[state] = new JsonObject { ["On"] = on, ["Final"] = state == "Erased" };
            if (ParentOf(state) is { } parent)
                states[state]!["Parent"] = parent;
        }
        states[Outer]!["Initial"] = Inner[0];
        states["Step1"]!["Entry"] = new JsonObject { ["Milestone"] = "Mark" };
        var rules = new JsonObject
        {
            ["Milestones"] = new JsonObject { ["Mark"] = "" }, ["Workflow"] = new JsonObject { ["Initial"] = Outer, ["States"] = states },
        };
        return RuleBookReader.ReadJson(Encoding.UTF8.GetBytes(rules.ToJsonString())).OrThrow();
    }

    /// <summary>One transition.</summary>
    public sealed record Way(string From, string Trigger, string To, bool Guarded = false);
}
