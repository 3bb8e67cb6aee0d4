using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Codec;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Schemas;
using ComplaintFlow.Tests.Golden;
using Json.Schema;

namespace ComplaintFlow.Tests.Handling.Codec;

public sealed class InputSchemaTests : IDisposable
{
    private readonly TestHouse _house = new();

    public static TheoryData<string> All { get; } = [.. ActionCodec.Schemas.Select(schema => schema.Name), nameof(Intake)];

    public static TheoryData<string> Actions { get; } = [.. ActionCodec.Schemas.Select(schema => schema.Name)];

    public void Dispose() => _house.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public void The_schema_takes_what_the_codec_takes_and_no_field_more(string name)
    {
        InputSchema described = SchemaOf(name);
        var schema = JsonSchema.FromText(described.ToJsonSchema().ToJsonString());
        var dice = new Random(5);

        IsValid(schema, JsonNode.Parse(GoldenFile.Read($"actions/{name}.json"))!.AsObject()).Should()
            .BeTrue("the golden file is as the schema says");
        for (int i = 0; i < 20; i++)
            IsValid(schema, JsonValues.Random(described, dice)).Should().BeTrue();
        foreach (FieldSchema field in described.Fields)
        {
            JsonObject without = JsonValues.Full(described);
            without.Remove(field.Name);
            IsValid(schema, without).Should().Be(!field.IsRequired, field.Name);
            IsRead(name, without).Should().Be(!field.IsRequired, field.Name);

            JsonObject wrong = JsonValues.Full(described);
            wrong[field.Name] = new JsonArray(new JsonArray());
            IsValid(schema, wrong).Should().BeFalse(field.Name);
            IsRead(name, wrong).Should().BeFalse(field.Name);
        }
        JsonObject more = JsonValues.Full(described);
        more["more"] = 1;
        IsValid(schema, more).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Required_is_what_the_language_or_the_check_of_the_action_asks_for(string name)
    {
        InputSchema schema = ActionCodec.SchemaOf(name)!;
        byte[] full = Encoding.UTF8.GetBytes(JsonValues.Full(schema).ToJsonString());
        string[] before = [.. Missing(ActionCodec.Read(full).Value!)];

        foreach (FieldSchema field in schema.Fields)
        {
            ComplaintAction action = ActionCodec.Read(full).Value!;
            PropertyInfo property = PropertyOf(action.GetType(), field);
            bool isAsked = IsAskedByTheLanguage(action.GetType(), property);
            if (!field.IsRequired)
            {
                JsonObject without = JsonValues.Full(schema);
                without.Remove(field.Name);
                action = ActionCodec.Read(Encoding.UTF8.GetBytes(without.ToJsonString())).Value!;
            }
            else if (!isAsked)
            {
                property.SetValue(action, null);
            }
            isAsked |= Missing(action).Except(before, StringComparer.Ordinal).Any();
            field.IsRequired.Should().Be(isAsked, field.Name);
        }
    }

    [Fact]
    public void A_form_learns_limits_choices_and_what_is_personal()
    {
        FieldSchema text = Field("AddNote", "text");
        text.Value.Should().BeEquivalentTo(new { Type = JsonValueType.String, MaxLength = 100_000, IsMultiline = true });
        text.Privacy.Should().Be(PrivacyClass.Personal);
        Field("TerminateMediation", "why").Value.Choices.Should().Contain("NoAgreement");
        Field("ProposeOptions", "options").Value.MaxItems.Should().Be(26);
        Field("CommenceProceedings", "forum").Value.MaxLength.Should().Be(500);
        Field("CommenceProceedings", "caseNumber").Value.MaxLength.Should().Be(200);
        Field("Accept", "promisedFeedbackAt").Value.Format.Should().Be("date-time");
        Field("ClearLegalReview", "opinion").Privacy.Should().Be(PrivacyClass.Privileged);
        ActionCodec.SchemaOf("AddNote")!.ToJsonSchema()["properties"]!["text"]!.ToJsonString()
            .Should().Be("""{"type":"string","maxLength":100000,"x-multiline":true,"x-privacy":"Personal"}""");
    }

    private static FieldSchema Field(string action, string name) =>
        ActionCodec.SchemaOf(action)!.Fields.Single(field => field.Name == name);

    private static InputSchema SchemaOf(string name) => name == nameof(Intake) ? IntakeCodec.Schema : ActionCodec.SchemaOf(name)!;

    private static bool IsValid(JsonSchema schema, JsonObject json)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());
        return schema.Evaluate(document.RootElement).IsValid;
    }

    private static bool IsRead(string name, JsonObject json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json.ToJsonString());
        return name == nameof(Intake) ? IntakeCodec.Read(bytes).IsAccepted : ActionCodec.Read(bytes).IsAccepted;
    }

    /// <summary>What the check of an action says is missing.</summary>
    private IEnumerable<string> Missing(ComplaintAction action)
    {
        var refusals = new List<Refusal>();
        var facts = new Facts { Now = TestHouse.Start.AddYears(-1), Predicates = _house.Get<NamedPredicates>() };
        action.CheckInput(new InputCheck(_house.Book, facts, refusals));
        return refusals.Where(refusal => refusal.Code == "CF3004").Select(refusal => refusal.Message);
    }

    private static PropertyInfo PropertyOf(Type action, FieldSchema field) =>
        action.GetProperties()
            .Single(property => string.Equals(JsonNamingPolicy.CamelCase.ConvertName(property.Name), field.Name, StringComparison.Ordinal));

    private static bool IsAskedByTheLanguage(Type action, PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute))
        || Array.Exists(action.GetConstructors(), constructor => Array.Exists(constructor.GetParameters(),
            parameter => parameter.Name == property.Name && !parameter.HasDefaultValue));
}
