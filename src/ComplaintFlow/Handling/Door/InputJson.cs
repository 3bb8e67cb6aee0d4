using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Handling.Door;

/// <summary>What the compiler knows of the types that come from outside: the door checks by it, and equal requests are known by their JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ComplaintAction))]
[JsonSerializable(typeof(Intake))]
[JsonSerializable(typeof(Actor))]
[JsonSerializable(typeof(ActOptions))]
[JsonSerializable(typeof(ClassifierOpinion))]
[JsonSerializable(typeof(FactCheck))]
[JsonSerializable(typeof(Handler))]
internal sealed partial class InputJson : JsonSerializerContext;
