using System.Text.Json.Serialization;

namespace ComplaintFlow.Figures.Duties;

// Nulls are written: what is required is there to be read, also where it has no value.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FilingStep))]
internal sealed partial class FilingJson : JsonSerializerContext;
