using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>Makes rules from a table of categories and hours: a tier for each duration, with one target.</summary>
internal static class SlaTable
{
    /// <summary>The rules for a table with the columns category, hours, … and a header; categories have no quotes.</summary>
    public static string Rules(string tableFile)
    {
        IOrderedEnumerable<IGrouping<int, string>> byHours =
            File.ReadLines(tableFile).Skip(1).Select(Row).GroupBy(row => row.Hours, row => row.Category)
            .OrderBy(tier => tier.Key);
        var rules = new JsonObject();
        var tiers = new JsonObject();
        int rank = 0;
        foreach (IGrouping<int, string> tier in byHours)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"Hours{tier.Key}");
            rank++;
            rules[name] = new JsonObject
            {
                ["Order"] = rank,
                ["When"] = new JsonObject { ["Category"] = new JsonArray([.. tier.Select(category => JsonValue.Create(category))]) },
                ["Then"] = new JsonObject { ["Tier"] = name },
            };
            tiers[name] = new JsonObject
            {
                ["Rank"] = rank,
                ["Targets"] = new JsonObject
                {
                    ["Resolution"] = new JsonObject
                    {
                        ["Within"] = string.Create(CultureInfo.InvariantCulture, $"{tier.Key}h"), ["Until"] = "Closed",
                    },
                },
            };
        }
        return new JsonObject
        {
            ["ComplaintFlow"] = new JsonObject
            {
                ["Classification"] = new JsonObject { ["Rules"] = rules }, ["Sla"] = new JsonObject { ["Tiers"] = tiers },
            },
        }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static (string Category, int Hours) Row(string line)
    {
        string[] cells = line.Split(',');
        return (string.Join(',', cells[..^2]).Trim('"'), int.Parse(cells[^2], CultureInfo.InvariantCulture));
    }
}
