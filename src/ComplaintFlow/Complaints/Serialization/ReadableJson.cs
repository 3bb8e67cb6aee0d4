using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>Provides the options that keep Chinese readable and escape what could end a script in a page.</summary>
internal static class ReadableJson
{
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Creates options like those of a context, for another context of its type.</summary>
    public static JsonSerializerOptions Of(JsonSerializerContext context) => new(context.Options) { Encoder = s_encoder };
}
