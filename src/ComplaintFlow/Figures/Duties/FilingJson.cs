using System.Text.Json.Serialization;

namespace ComplaintFlow.Figures.Duties;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FilingStep))]
internal sealed partial class FilingJson : JsonSerializerContext;
