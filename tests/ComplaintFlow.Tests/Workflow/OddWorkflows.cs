using System.Text.Json.Nodes;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>Workflows whose names have everything that a diagram might stumble over.</summary>
internal static class OddWorkflows
{
    private static readonly string[] Pieces =
        ["A", "b2", "\"", "'", "\\", "\\N", "\n", " ", "<b>", "</b>", "&", "&lt;", "#", ";", "{", "}", "|", "[*]", "-->", "%%", "已受理", "😀",
            "é", "_", "end", "graph", "//", "=", "$x$", "**", "--", "<<choice>>", "\n!include x", "%getenv(\"PATH\")",
            "@enduml", "end note", "~", "\n'", "[[fork]]", "<U+0041>", "\uE100", "\u200B", "“"];

    public static IEnumerable<RuleBook> Of(int seed, int count)
    {
        var dice = new Random(seed);
        for (int i = 0; i < count; i++)
            yield return Book.Good(Json(dice));
    }

    private static string Json(Random dice)
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(_ => Name(dice)).Distinct(StringComparer.OrdinalIgnoreCase).Take(7)];
        JsonObject Go(int to) => new()
        {
            [Name(dice)] = new JsonObject
            {
                ["To"] = names[to],
                ["By"] = new JsonArray(Name(dice), "CaseOwner"),
                ["When"] = new JsonObject { ["Category"] = Name(dice) },
            },
        };
        JsonObject Told() => new() { ["Notify"] = new JsonArray(Name(dice), Name(dice)) };
        JsonObject Choose(int to) => new()
        {
            [Name(dice)] = new JsonObject
            {
                ["Branches"] = new JsonObject
                {
                    ["some"] = new JsonObject { ["When"] = new JsonObject { ["Category"] = Name(dice) }, ["To"] = names[to] },
                },
                ["Otherwise"] = new JsonObject { ["Do"] = Told() },
            },
        };
        var main = new JsonObject
        {
            [names[0]] = new JsonObject { ["Initial"] = names[1], ["On"] = Go(3), ["Entry"] = Told(), ["Exit"] = Told() },
            [names[1]] = new JsonObject { ["Parent"] = names[0], ["On"] = Choose(2), ["Entry"] = Told(), ["Exit"] = Told() },
            [names[2]] = new JsonObject { ["Parent"] = names[0], ["On"] = Go(1) },
            [names[3]] = new JsonObject { ["Final"] = true },
        };
        var side = new JsonObject
        {
            [names[4]] = new JsonObject { ["On"] = Go(5) },
            [names[5]] = new JsonObject { ["On"] = Go(6) },
            [names[6]] = new JsonObject { ["Final"] = true },
        };
        return new JsonObject
        {
            ["Workflow"] = new JsonObject
            {
                ["Initial"] = names[0], ["States"] = main, ["Regions"] = new JsonObject
                {
                    [Name(dice)] = new JsonObject { ["Initial"] = names[4], ["States"] = side },
                },
            },
        }.ToJsonString();
    }

    /// <summary>A letter at either end, since diagrams drop blanks there.</summary>
    private static string Name(Random dice)
    {
        string name = $"S{string.Concat(Enumerable.Range(0, dice.Next(1, 5)).Select(_ => Pieces[dice.Next(Pieces.Length)]))}E";
        return name.Contains("__", StringComparison.Ordinal) ? Name(dice) : name;
    }
}
