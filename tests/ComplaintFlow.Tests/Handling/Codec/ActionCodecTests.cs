using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Codec;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Schemas;
using ComplaintFlow.Tests.Golden;
using ComplaintFlow.Tests.Handling.Door;

namespace ComplaintFlow.Tests.Handling.Codec;

public sealed class ActionCodecTests
{
    private static readonly JsonSerializerOptions s_indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names { get; } = [.. ActionCodec.Schemas.Select(schema => schema.Name)];

    /// <summary>What actions and intakes consist of.</summary>
    public static TheoryData<string> InputTypesByName { get; } =
        [.. InputTypes.Actions.Select(type => type.Name), nameof(Intake), nameof(Complainant), nameof(Representative), nameof(Respondent),
            nameof(Product), nameof(Demand),
            nameof(Contact), nameof(Remedy), nameof(ResolutionOption), nameof(ScheduleItem), nameof(InvestigationReport),
            nameof(LiabilityShare)];

    [Fact]
    public void Every_action_has_a_schema_of_its_name() =>
        ActionCodec.Schemas.Select(schema => schema.Name).Should().BeEquivalentTo(InputTypes.Actions.Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_json_of_an_action_stays_as_it_is(string name)
    {
        JsonObject full = JsonValues.Full(ActionCodec.SchemaOf(name)!);

        ComplaintAction action = Read(full);

        action.GetType().Name.Should().Be(name);
        JsonNode written = JsonNode.Parse(ActionCodec.Write(action))!;
        written.AsObject().Select(field => field.Key).Should()
            .BeEquivalentTo(full.Select(field => field.Key), "every field is written, and nothing else");
        GoldenFile.Approved($"actions/{name}.json", written.ToJsonString(s_indented) + "\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_is_written_and_read_again(string name)
    {
        var dice = new Random(name.Length);
        for (int i = 0; i < 40; i++)
        {
            JsonObject random = JsonValues.Random(ActionCodec.SchemaOf(name)!, dice);

            ComplaintAction action = Read(random);

            byte[] written = ActionCodec.Write(action);
            ComplaintAction again = ActionCodec.Read(written).Value!;
            again.Should().BeEquivalentTo(action, options => options.RespectingRuntimeTypes().ComparingByMembers<ComplaintAction>());
            ActionCodec.Write(again).Should().Equal(written);
            InputShapes.IsSound(action).Should().BeTrue("the door lets in what was read");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_action_that_code_makes_is_read_as_it_was_written(string name)
    {
        var action = (ComplaintAction)Samples.Of(InputTypes.Actions.Single(type => type.Name == name));

        CodecResult<ComplaintAction> result = ActionCodec.Read(ActionCodec.Write(action));

        result.Refusals.Should().BeEmpty();
        result.Value.Should().BeEquivalentTo(action, options => options.RespectingRuntimeTypes().ComparingByMembers<ComplaintAction>());
    }

    [Theory]
    [MemberData(nameof(InputTypesByName))]
    public void A_field_that_is_left_out_has_the_value_that_code_gives_it(string name)
    {
        Type type = InputTypes.All.Single(one => one.Name == name);
        ConstructorInfo constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        object made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Samples.Of(parameter.ParameterType))]);
        foreach (FieldSchema field in InputShapes.Of(type).Describe().Fields.Where(field => !field.IsRequired))
        {
            object? value = type.GetProperties().Single(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name) == field.Name)
                .GetValue(made);

            string expected = field.Default ?? "null";
            switch (value)
            {
                case string or Enum when field.Default is not null:
                    expected.Should().Be($"\"{value}\"", field.Name);
                    break;
                case IEnumerable items and not string:
                    items.Cast<object>().Should().BeEmpty(field.Name);
                    expected.Should().BeOneOf("[]", "{}");
                    break;
                case Complainant:
                    expected.Should().Be("{}");
                    break;
                default:
                    field.Default.Should().BeNull(field.Name);
                    value.Should().Be(value is null ? null : Activator.CreateInstance(value.GetType()), field.Name);
                    break;
            }
        }
    }

    [Fact]
    public void What_is_left_out_is_as_in_code()
    {
        Read("""{ "type": "BeginAssessment" }""").Should().BeEquivalentTo(new BeginAssessment());
        Read("""{ "type": "SendOffer", "text": "a" }""").Should().BeEquivalentTo(new SendOffer("a"));
        Read("""{ "type": "SplitMatter", "subject": "a", "description": "b" }""").Should().BeEquivalentTo(new SplitMatter("a", "b"));
        Read("""{ "type": "CustomAction", "name": "Go" }""").Should().BeEquivalentTo(new CustomAction("Go"));
        Read("""{ "type": "BeginAssessment", "urgency": null, "flags": null, "isComplex": null }""").Should()
            .BeEquivalentTo(new BeginAssessment());
        IntakeCodec.Read("""{ "channel": "Web", "complainant": null, "isDrill": null, "demands": null }"""u8).Value.Should()
            .BeEquivalentTo(new Intake { Channel = "Web" });
        IntakeCodec.Read("""{ "channel": "Web" }"""u8).Value.Should().BeEquivalentTo(new Intake { Channel = "Web" });
        IntakeCodec.Read("""{ "channel": "Web", "complainant": { "name": "Li Na" } }"""u8).Value.Should()
            .BeEquivalentTo(new Intake { Channel = "Web", Complainant = new Complainant { Name = "Li Na" } });
    }

    [Fact]
    public void Names_of_actions_and_choices_are_read_without_case()
    {
        var action = (RecordContactAttempt)Read("""{ "reached": true, "method": "phone", "type": "recordcontactattempt" }""");

        action.Should().Be(new RecordContactAttempt(FollowUpMethod.Phone, Reached: true));
    }

    [Fact]
    public void An_endpoint_of_one_action_needs_no_type()
    {
        ActionCodec.Read("""{ "text": "She called." }"""u8, "AddNote").Value.Should().Be(new AddNote("She called."));
        ActionCodec.Read("""{ "type": "AddNote", "text": "She called." }"""u8, "AddNote").Value.Should().Be(new AddNote("She called."));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "name": "completeexecution" }""")]
    [InlineData("""{ "type": "CustomAction" }""")]
    [InlineData("""{ "type": "CompleteExecution" }""")]
    public void An_endpoint_of_a_trigger_without_an_action_needs_no_name(string json) =>
        ActionCodec.Read(Encoding.UTF8.GetBytes(json), "CompleteExecution").Value!.Trigger.Should().BeEquivalentTo("CompleteExecution");

    [Fact]
    public void What_an_endpoint_of_a_trigger_gets_besides_is_kept()
    {
        using var document = JsonDocument.Parse(
            """{ "reason": "All is \"done\".", /* yes */ "fields": { "outlet": "水壶", }, }""",
            new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

        var action = (CustomAction)ActionCodec.Read(document.RootElement, "CompleteExecution").Value!;

        action.Reason.Should().Be("All is \"done\".");
        action.Fields.Should().ContainSingle().Which.Should().Be(new KeyValuePair<string, string>("outlet", "水壶"));
    }

    [Fact]
    public async Task A_stream_and_an_element_are_read_like_bytes()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. ActionCodec.Write(new AddNote("水壶"))];
        using var stream = new MemoryStream(bytes);
        using var document = JsonDocument.Parse("""{ "type": "AddNote", "text": "水壶" }""");

        (await ActionCodec.ReadAsync(stream)).Value.Should().Be(new AddNote("水壶"));
        ActionCodec.Read(document.RootElement).Value.Should().Be(new AddNote("水壶"));
    }

    [Fact]
    public void Chinese_is_written_as_it_is_and_markup_is_not() =>
        Encoding.UTF8.GetString(ActionCodec.Write(new AddNote("水壶 <script>"))).Should()
            .Be("""{"type":"AddNote","text":"水壶 \u003Cscript\u003E"}""");

    [Fact]
    public void An_intake_is_read_as_it_was_written()
    {
        var dice = new Random(1);
        for (int i = 0; i < 40; i++)
        {
            CodecResult<Intake> read = IntakeCodec.Read(Bytes(JsonValues.Random(IntakeCodec.Schema, dice)));

            read.Refusals.Should().BeEmpty();
            IntakeCodec.Read(IntakeCodec.Write(read.Value!)).Value.Should().BeEquivalentTo(read.Value);
            InputShapes.IsSound(read.Value!).Should().BeTrue();
        }
        JsonObject full = JsonValues.Full(IntakeCodec.Schema);
        GoldenFile.Approved(
            "actions/Intake.json", JsonNode.Parse(IntakeCodec.Write(IntakeCodec.Read(Bytes(full)).Value!))!.ToJsonString(s_indented)
                + "\n");
    }

    private static ComplaintAction Read(JsonObject json) => Read(json.ToJsonString());

    private static ComplaintAction Read(string json)
    {
        CodecResult<ComplaintAction> result = ActionCodec.Read(Encoding.UTF8.GetBytes(json));
        result.Refusals.Should().BeEmpty(json);
        return result.Value!;
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
