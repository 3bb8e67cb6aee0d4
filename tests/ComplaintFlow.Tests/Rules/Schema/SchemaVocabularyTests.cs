using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;

namespace ComplaintFlow.Tests.Rules.Schema;

public class SchemaVocabularyTests
{
    private static readonly JsonObject Condition = EditorSchema.Definition("Condition");

    [Fact]
    public void Values_of_a_closed_list_are_those_of_the_code()
    {
        JsonObject target = EditorSchema.Definition("Target"), calendar = EditorSchema.Definition("Calendar");

        Values(EditorSchema.Definition("Severity")).Should().Equal(Enum.GetNames<Severity>());
        Values(EditorSchema.Definition("Priority")).Should().Equal(Enum.GetNames<Priority>());
        Values(EditorSchema.Definition("FieldKind")).Should().Equal(Enum.GetNames<FieldKind>());
        Values(EditorSchema.Property(target, "DayEnd")).Should().Equal(Enum.GetNames<DayEnd>());
        Values(EditorSchema.Property(target, "Roll")).Should().Equal(Enum.GetNames<Roll>());
        Values(EditorSchema.Property(EditorSchema.Property(EditorSchema.Section, "Workflow"), "Preset")).Should()
            .Equal(SectionPresets.Workflow.All);
        JsonObject routing = EditorSchema.Property(EditorSchema.Section, "Routing");
        Values(EditorSchema.Property(routing, "Preset")).Should().Equal(SectionPresets.Routing.All);
        Values(EditorSchema.Property(routing, "At")).Should().Equal(Enum.GetNames<RoutingStart>());
        Values(EditorSchema.Definition("Strategy")).Should().Equal(Enum.GetNames<RoutingStrategy>());
        Values(EditorSchema.Property(EditorSchema.Property(EditorSchema.Section, "Authority"), "Preset")).Should()
            .Equal(SectionPresets.Authority.All);
        Values(EditorSchema.Definition("PresetName")).Should().BeEquivalentTo(TimeLimitPresets.All.Select(preset => preset.Name));
        Values(EditorSchema.Definition("DutyKind")).Should().Equal(Enum.GetNames<DutyKind>());
        Values(EditorSchema.Property(calendar, "Sets")).Should().Equal(StatutorySets.Names);
    }

    [Fact]
    public void Built_in_milestones_and_roles_are_offered_as_examples()
    {
        EditorSchema.Texts(EditorSchema.Definition("Milestone")["examples"]).Should().Equal(Milestones.BuiltIn);
        EditorSchema.Texts(EditorSchema.Definition("Role")["examples"]).Should().Equal(Roles.BuiltIn);
    }

    [Fact]
    public void A_condition_knows_the_combinators_and_the_built_in_fields() =>
        EditorSchema.Properties(Condition).Select(property => property.Key)
            .Should().Equal([.. Enum.GetNames<Combinator>(), .. BuiltInFields.All().Select(field => field.Name)]);

    [Fact]
    public void A_built_in_field_offers_the_operators_of_its_type_and_the_values_it_can_have()
    {
        foreach (Field field in BuiltInFields.All())
        {
            JsonObject schema = EditorSchema.Property(Condition, field.Name);

            Operators(schema).Should().BeEquivalentTo(OperatorsOf(field.Kind), field.Name);
            IEnumerable<string> values = (field as TextField)?.ClosedWords ?? [];
            Values(schema).Should().Equal(values, field.Name);
            foreach (string asked in values.Any() ? new[] { "Is", "IsNot" } : [])
                Values(EditorSchema.Property(schema, asked)).Should().Equal(values, $"{field.Name}:{asked}");
        }
    }

    [Fact]
    public void A_field_of_ones_own_offers_every_operator() =>
        Operators(EditorSchema.Definition("CustomTest")).Should().BeEquivalentTo(Enum.GetNames<FieldOperator>());

    [Fact]
    public void Every_kind_of_demand_is_named_where_demands_are_asked_for() =>
        EditorSchema.DescriptionOf(EditorSchema.Property(Condition, "Demands")).Should().ContainAll(Enum.GetNames<DemandKind>());

    /// <summary>The closed values of a schema: of itself or of the first form that it allows.</summary>
    private static IEnumerable<string> Values(JsonObject schema) => EditorSchema.Texts(EditorSchema.Forms(schema)[0]["enum"]);

    private static IEnumerable<string> Operators(JsonObject test) => EditorSchema.Properties(test).Select(property => property.Key);

    /// <summary>The operators that the compiler of conditions takes for a type.</summary>
    private static string[] OperatorsOf(FieldKind kind) =>
        [.. Enum.GetValues<FieldOperator>().Where(asked => Takes(kind, asked)).Select(asked => asked.ToString())];

    private static bool Takes(FieldKind kind, FieldOperator asked)
    {
        var defects = new DiagnosticBag();
        var fields = new FieldCatalog(new Dictionary<string, FieldKind>(StringComparer.Ordinal) { ["Own"] = kind }, "CNY");
        new ConditionCompiler(fields, new KeywordPool(), "CNY", defects).Compile(
            new ConditionDefinition([new FieldClause("Own", [new FieldTest(asked, ["true"])])]), "");
        return defects.Sorted().All(defect => defect.Code != "CF1102");
    }
}
