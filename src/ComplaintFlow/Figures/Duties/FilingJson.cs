using System.Text.Json.Serialization;

namespace ComplaintFlow.Figures.Duties;

// Nulls are written, so that every required member is there to be read.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FilingStep))]
internal sealed partial class FilingJson : JsonSerializerContext;
