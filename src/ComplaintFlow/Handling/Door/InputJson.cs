using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Provides the generated metadata of all input types: input is validated with it, actions are written and read with it, and
/// equal requests are recognised by their JSON.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ComplaintAction))]
[JsonSerializable(typeof(Intake))]
[JsonSerializable(typeof(Actor))]
[JsonSerializable(typeof(ActOptions))]
[JsonSerializable(typeof(ClassifierOpinion))]
[JsonSerializable(typeof(FactCheck))]
[JsonSerializable(typeof(Handler))]
internal sealed partial class InputJson : JsonSerializerContext
{
    /// <summary>The context that keeps Chinese readable and escapes what could end a script in a page.</summary>
    public static InputJson Readable => ReadableContext.Instance;

    /// <summary>Holds the context in a class of its own, so that the generated options exist before they are copied.</summary>
    private static class ReadableContext
    {
        public static readonly InputJson Instance =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
    }
}
