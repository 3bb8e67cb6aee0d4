using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Handling.Views;

/// <summary>Writes the views, and what a host answers besides, as JSON, without reflection. Thread-safe.</summary>
public static class ViewJson
{
    private static readonly ViewJsonContext s_readable = new(ReadableJson.Of(ViewJsonContext.Default));

    /// <summary>
    /// What serializers of a host need to write both views, pages of complaints, permitted actions and refusals: add it to
    /// <c>JsonSerializerOptions.TypeInfoResolverChain</c>. Enumerations are written by name.
    /// </summary>
    public static IJsonTypeInfoResolver Resolver => ViewJsonContext.Default;

    /// <summary>Writes the view of a member of staff.</summary>
    /// <param name="view">The view.</param>
    /// <returns>JSON in UTF-8, with names in camel case and enumerations by name. Members without a value are left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="view"/> is null.</exception>
    public static byte[] Write(ComplaintView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return JsonSerializer.SerializeToUtf8Bytes(view, s_readable.ComplaintView);
    }

    /// <summary>Writes the view of a complainant.</summary>
    /// <param name="view">The view.</param>
    /// <returns>JSON in UTF-8, with names in camel case and enumerations by name. Members without a value are left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="view"/> is null.</exception>
    public static byte[] Write(TrackingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return JsonSerializer.SerializeToUtf8Bytes(view, s_readable.TrackingView);
    }
}

/// <summary>Provides the generated JSON metadata for the views.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ComplaintView))]
[JsonSerializable(typeof(TrackingView))]
[JsonSerializable(typeof(Page<ComplaintSummary>))]
[JsonSerializable(typeof(IReadOnlyList<PermittedAction>))]
[JsonSerializable(typeof(IReadOnlyList<Refusal>))]
internal sealed partial class ViewJsonContext : JsonSerializerContext;
