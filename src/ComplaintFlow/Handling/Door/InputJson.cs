using System.Text.Json.Serialization;
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
internal sealed partial class InputJson : JsonSerializerContext;
