using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tests.Properties;
using ComplaintFlow.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Conditions.Analysis;

/// <summary>What the verifier proves of conditions, held against every complaint of a small world.</summary>
public sealed class ContradictionTests
{
    private static readonly bool[] BothWays = [true, false];

    [Fact]
    public void A_condition_is_called_impossible_only_where_no_complaint_meets_it_and_possible_only_where_one_does()
    {
        int impossible = 0, possible = 0, missed = 0;
        Gen<(string[] Fields, JsonObject Condition)> cases =
            from fields in SmallWorld.SomeFields() from condition in Conditions(fields) select (fields, condition);
        PropertyRun.Over(cases, 3000, one =>
        {
            Condition condition = SmallWorld.Compile(one.Condition);
            Complaint[] complaints = [.. SmallWorld.Complaints(one.Fields)];
            foreach (bool holds in BothWays)
            {
                MatchSet extent = condition.ExtentWhere(holds);
                bool met = complaints.Any(complaint => condition.Holds(complaint) == holds);
                if (extent.IsNothing)
                    met.Should().BeFalse("{0} was called impossible", one.Condition);
                if (extent.IsInhabited)
                    met.Should().BeTrue("{0} was called possible", one.Condition);
                impossible += extent.IsNothing ? 1 : 0;
                possible += extent.IsInhabited ? 1 : 0;
                missed += met || extent.IsNothing ? 0 : 1;
            }
        });
        impossible.Should().BeGreaterThan(300, "conditions that are all possible prove nothing");
        possible.Should().BeGreaterThan(3000);
        missed.Should().BeLessThan(impossible / 10, "what cannot be is found, but for sets that must have some words and not all");
    }

    [Fact]
    public void Branches_are_called_dead_or_overlapping_only_where_they_are()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal) { ["CF1080"] = 0, ["CF1081"] = 0, ["CF1082"] = 0, ["CF1083"] = 0 };
        Gen<(string[] Fields, JsonObject Guard, JsonObject[] Branches)> cases =
            from fields in SmallWorld.SomeFields()
            from guard in SmallWorld.Condition(fields, 1)
            from branches in Gen.ArrayOf(SmallWorld.Condition(fields, 1), 3)
            select (fields, guard, branches);
        PropertyRun.Over(cases, 1500, one =>
        {
            Condition guard = SmallWorld.Compile(one.Guard);
            Condition[] branches = [.. one.Branches.Select(SmallWorld.Compile)];
            Complaint[] open = [.. SmallWorld.Complaints(one.Fields).Where(guard.Holds)];
            foreach (Diagnostic defect in Book.Defects(Rules(one.Guard, one.Branches)).Where(defect => found.ContainsKey(defect.Code)))
            {
                found[defect.Code]++;
                int branch = defect.Path.Contains(":Branches:b", StringComparison.Ordinal) ? defect.Path.Split(":Branches:b")[1][0] - '0'
                    : -1;
                bool isTrue = defect.Code switch
                {
                    "CF1080" => !open.Any(complaint => branch < 0 || branches[branch].Holds(complaint))
                        || (branch >= 0 && !SmallWorld.Complaints(one.Fields).Any(branches[branch].Holds)),
                    "CF1081" => open.All(
                        complaint => !branches[branch].Holds(complaint) || branches[..branch].Any(earlier => earlier.Holds(complaint))),
                    "CF1082" => open.All(complaint => branches.Any(earlier => earlier.Holds(complaint))),
                    _ => open.Any(
                        complaint => branches[branch].Holds(complaint) && branches[..branch].Any(earlier => earlier.Holds(complaint))),
                };
                isTrue.Should()
                    .BeTrue("{0} was reported of {1}, {2}", defect, one.Guard,
                        string.Join(" | ", one.Branches.Select(when => when.ToJsonString())));
            }
        });
        found.Values.Should().OnlyContain(count => count > 30, "of {0}", string.Join(", ", found));
    }

    private static Gen<JsonObject> Conditions(string[] fields) => Gen.OneOf(SmallWorld.Condition(fields, 2),
        Gen.ArrayOf(SmallWorld.Condition(fields, 1), 3)
            .Select(all => new JsonObject { ["All"] = new JsonArray([.. all.Select(one => one.DeepClone())]) }));

    private static string Rules(JsonObject guard, JsonObject[] branches)
    {
        var ways = new JsonObject(
            branches.Select(
                (when, i) => KeyValuePair.Create($"b{i}", (JsonNode?)new JsonObject { ["When"] = when.DeepClone(), ["To"] = $"S{i}" })));
        var go = new JsonObject { ["When"] = guard.DeepClone(), ["Branches"] = ways, ["Otherwise"] = new JsonObject { ["To"] = "S3" } };
        var states = new JsonObject { ["S"] = new JsonObject { ["On"] = new JsonObject { ["Go"] = go } } };
        for (int i = 0; i < 4; i++)
            states[$"S{i}"] = new JsonObject { ["Final"] = true };
        return new JsonObject
        {
            ["Fields"] = JsonNode.Parse(SmallWorld.Fields), ["Workflow"] = new JsonObject { ["Initial"] = "S", ["States"] = states },
        }.ToJsonString();
    }
}
