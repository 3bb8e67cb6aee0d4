using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Settings;
using ComplaintFlow.Tests.Classification;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Conditions.Analysis;

/// <summary>
/// Random conditions over a few fields, and every complaint that can make a difference to them: each operand, what lies beside it, and
/// nothing.
/// </summary>
internal static class SmallWorld
{
    public const string Fields = """{ "Weight": "Number", "Cost": "Money", "SoldAt": "Instant", "Code": "Word", "Labels": "Set" }""";

    /// <summary>What each field can be. Level and Severity are built in; the others are fields of the host's own.</summary>
    private static readonly Dictionary<string, string?[]> Values = new(StringComparer.Ordinal)
    {
        ["Weight"] = [null, "0.5", "1", "1.5", "2", "3"],
        ["Cost"] = [null, "0.5 CNY", "1 CNY", "1.5 CNY", "2 CNY", "3 CNY", "0.5 EUR", "1 EUR", "1.5 EUR", "2 EUR", "3 EUR", "1 USD"],
        ["SoldAt"] = [
            null, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-02-15T00:00:00Z", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"],
        ["Code"] = [null, " ", "a", "b", "z"],
        ["Labels"] = [null, "p", "q", "p,q", "z", "p,z", "q,z", "p,q,z"],
        ["Severity"] = [null, .. Enum.GetNames<Severity>()],
        ["EscalationLevel"] = ["0", "1", "2", "3"],
    };

    public static IReadOnlyList<string> FieldNames { get; } = [.. Values.Keys];

    /// <summary>A condition over the fields.</summary>
    public static Gen<JsonObject> Condition(string[] fields, int depth)
    {
        Gen<JsonObject> leaf = Gen.Elements(fields).SelectMany(Test);
        if (depth == 0)
            return leaf;
        Gen<JsonObject> inner = Condition(fields, depth - 1);
        return Gen.OneOf(leaf, leaf, Combined("All", inner), Combined("Any", inner), Combined("Not", inner));
    }

    public static Gen<string[]> SomeFields() => Gen.Shuffle(FieldNames.ToArray()).Select(fields => fields.Take(3).ToArray());

    public static IEnumerable<Complaint> Complaints(string[] fields) => fields
        .Aggregate(new[] { Judge.Blank }.AsEnumerable(), (complaints, field) =>
            complaints.SelectMany(complaint => Values[field].Select(value => With(complaint, field, value))));

    public static Condition Compile(JsonObject condition)
    {
        var defects = new DiagnosticBag();
        var root = new SettingNode("");
        root.Add("When").Overlay(JsonTree.Read(TestHouse.Json(condition.ToJsonString()), "", defects));
        var declared = JsonNode.Parse(Fields)!.AsObject()
            .ToDictionary(field => field.Key, field => Enum.Parse<FieldKind>((string)field.Value!), StringComparer.Ordinal);
        Condition compiled = new ConditionCompiler(new FieldCatalog(declared, null), new KeywordPool(), null, defects).Compile(
            new SettingReader(root, new SettingContext(defects)).Condition("When"), "");
        defects.HasErrors.Should().BeFalse("of {0}: {1}", condition, string.Join(" | ", defects.Sorted()));
        return compiled;
    }

    public static bool Holds(this Condition condition, Complaint complaint) =>
        condition.Holds(new ConditionScope(complaint, new KeywordHits(new KeywordPool())));

    private static Gen<JsonObject> Test(string field)
    {
        Gen<JsonObject> exists = Gen.Elements(true, false).Select(value => On(field, "Exists", value));
        return field switch
        {
            "Weight" => Gen.OneOf(exists, Operators(field, ["Is", "IsNot", "AtLeast", "AtMost", "MoreThan", "LessThan"], ["1", "2"])),
            "EscalationLevel" =>
                Gen.OneOf(exists, Operators(field, ["Is", "IsNot", "AtLeast", "AtMost", "MoreThan", "LessThan"], ["0", "1", "1.5", "2"])),
            "Cost" => Gen.OneOf(
                exists, Operators(
                    field, ["Is", "IsNot", "AtLeast", "AtMost", "MoreThan", "LessThan"], ["1 CNY", "2 CNY", "1 EUR", "2 EUR"])),
            "SoldAt" => Gen.OneOf(
                exists, Operators(field, ["Before", "After", "AtLeast", "AtMost"], ["2026-02-01T00:00:00Z", "2026-03-01T08:00:00+08:00"])),
            "Code" => Gen.OneOf(exists, Lists(field, ["Is", "IsNot"], ["a", "B", "b"])),
            "Severity" => Gen.OneOf(exists, Lists(field, ["Is", "IsNot"], Enum.GetNames<Severity>())),
            _ => Gen.OneOf(exists, Lists(field, ["Is", "IsNot", "HasAny", "HasAll", "HasNone"], ["p", "q", "Q"])),
        };
    }

    private static Gen<JsonObject> Operators(string field, string[] operators, string[] operands) =>
        from asked in Gen.Elements(operators)
        from operand in Gen.Elements(operands)
        select On(field, asked, operand);

    private static Gen<JsonObject> Lists(string field, string[] operators, string[] operands) =>
        from asked in Gen.Elements(operators)
        from count in Gen.Choose(1, 2)
        from words in Gen.ArrayOf(Gen.Elements(operands), count)
        select On(field, asked, new JsonArray([.. words.Select(word => JsonValue.Create(word))]));

    private static JsonObject On(string field, string asked, JsonNode? operand) => new() { [field] = new JsonObject { [asked] = operand } };

    private static Gen<JsonObject> Combined(string how, Gen<JsonObject> inner) =>
        from count in Gen.Choose(1, 3)
        from conditions in Gen.ArrayOf(inner, count)
        select new JsonObject { [how] = new JsonArray([.. conditions.Select(condition => condition.DeepClone())]) };

    private static Complaint With(Complaint complaint, string field, string? value) => (field, value) switch
    {
        (_, null) => complaint,
        ("Severity", _) => complaint with { Classification = complaint.Classification with { Severity = Enum.Parse<Severity>(value) } },
        ("EscalationLevel", _) => complaint with { EscalationLevel = int.Parse(value, CultureInfo.InvariantCulture) },
        _ => complaint with { Fields = [.. complaint.Fields, new FieldValue(field, value)] },
    };
}
