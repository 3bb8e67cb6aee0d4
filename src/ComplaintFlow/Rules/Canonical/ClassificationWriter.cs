using System.Text.Json.Nodes;
using ComplaintFlow.Classification;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes the section <c>Classification</c>. Words that stood in files are written out, so that they belong to the content hash.</summary>
internal static class ClassificationWriter
{
    public static Map Write(ClassificationDefinition classification) => new Map()
        .Words("Folding", classification.Folding)
        .All("Lists", classification.Lists, words => new JsonArray([.. words.Select(word => JsonValue.Create(word))]))
        .All("Groups", classification.Groups, group => new Map().Text("Take", group.Take.ToString()).Json)
        .All("Models", classification.Models, Write)
        .All("Rules", classification.Rules, Write);

    private static JsonObject Write(ModelDefinition model) => new Map()
        .Decimal("Fills", model.Fills)
        .Decimal("Overrules", model.Overrules)
        .Duration("Within", model.Within)
        .Json;

    private static JsonObject Write(ClassificationRuleDefinition rule) => new Map()
        .Number("Order", rule.Order)
        .Text("Group", rule.Group)
        .Condition("When", rule.When)
        .All("Weights", rule.Weights, Write)
        .Decimal("Threshold", rule.Threshold)
        .Child("Then", new Map()
            .Text("Category", rule.Then.Category)
            .Text("Ground", rule.Then.Ground)
            .Text("Tier", rule.Then.Tier)
            .Text("Severity", rule.Then.Severity?.ToString())
            .Text("Priority", rule.Then.Priority?.ToString())
            .Text("Department", rule.Then.Department)
            .Words("Flags", rule.Then.Flags)
            .Words("Tags", rule.Then.Tags))
        .Flag("Stop", rule.Stop)
        .Json;

    private static JsonObject Write(WeightDefinition weight) => new Map()
        .Text("Field", Conditions.Names.Same(weight.Field, new WeightDefinition().Field) ? null : weight.Field)
        .Words("Words", weight.Words)
        .Condition("When", weight.When)
        .Decimal("Weight", weight.Weight)
        .Json;
}
