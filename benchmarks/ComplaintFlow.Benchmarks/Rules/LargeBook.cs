using System.Text;
using System.Text.Json.Nodes;

namespace ComplaintFlow.Benchmarks.Rules;

/// <summary>
/// A workflow of any size as configuration: stages of 50 states, five transitions a state, with roles, guards, branches, effects and
/// inherited triggers.
/// </summary>
internal static class LargeBook
{
    private const int StatesInStage = 50;

    private static readonly string[] Words = ["fire", "smoke", "起火", "broken", "late", "rude"];

    public static byte[] Json(int states)
    {
        var all = new JsonObject();
        for (int i = 0; i < states; i++)
        {
            int stage = i / StatesInStage;
            bool isStage = i % StatesInStage == 0;
            all[Name(i)] = isStage
                ? new JsonObject { ["Initial"] = Name(i + 1), ["On"] = Transitions(i, states) }
                : new JsonObject { ["Parent"] = Name(stage * StatesInStage), ["On"] = Transitions(i, states) };
        }
        all["Closed"] = new JsonObject { ["Final"] = true, ["Closed"] = true };
        var workflow = new JsonObject { ["Initial"] = Name(0), ["States"] = all };
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["ComplaintFlow"] = new JsonObject { ["Currency"] = "CNY", ["Workflow"] = workflow },
        }.ToJsonString());
    }

    private static JsonObject Transitions(int state, int states) => new()
    {
        ["Next"] = new JsonObject
        {
            ["To"] = state + 1 < states ? Name(state + 1) : "Closed", ["By"] = new JsonArray("CaseOwner", "DepartmentSupervisor"),
        },
        ["Back"] = new JsonObject
        {
            ["To"] = Name(Math.Max(0, state - 1)), ["When"] = new JsonObject
            {
                ["Amount"] = new JsonObject { ["AtMost"] = $"{state} CNY" },
            },
        },
        ["Note"] = new JsonObject { ["By"] = "CaseOwner", ["Do"] = new JsonObject { ["Notify"] = "Executive" } },
        ["Skip"] = new JsonObject
        {
            ["When"] = new JsonObject
            {
                ["Text"] = new JsonObject
                {
                    ["ContainsAny"] = Words[state % Words.Length],
                }, ["Flags"] = new JsonObject { ["HasNone"] = new JsonArray("Safety", "Group") },
            },
            ["Branches"] = new JsonObject
            {
                ["few"] = new JsonObject
                {
                    ["Order"] = 1, ["When"] = new JsonObject
                    {
                        ["EscalationLevel"] = new JsonObject { ["AtMost"] = 1 },
                    }, ["To"] = Name((state + 2) % states),
                },
                ["many"] = new JsonObject
                {
                    ["Order"] = 2, ["When"] = new JsonObject
                    {
                        ["Severity"] = new JsonArray("High", "Critical"),
                    }, ["To"] = Name((state + 3) % states),
                },
            },
            ["Otherwise"] = new JsonObject { ["To"] = "Closed" },
        },
        [$"Finish{state % 100}"] = new JsonObject
        {
            ["To"] = "Closed", ["Require"] = "Category", ["Do"] = new JsonObject { ["Milestone"] = "FinalResponseSent" },
        },
    };

    private static string Name(int state) => $"S{state}";
}
