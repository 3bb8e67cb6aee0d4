using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplaintFlow.Tool.Output;

/// <summary>
/// Writes JSON that people can read too: indented if it stands alone, with the letters of all languages unescaped.
/// </summary>
internal static class JsonText
{
    public static string Document(Action<Utf8JsonWriter> write) => Write(write, indented: true);

    public static string Line(Action<Utf8JsonWriter> write) => Write(write, indented: false);

    public static void WriteMap(this Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, int>> map)
    {
        json.WriteStartObject(name);
        foreach ((string key, int count) in map)
            json.WriteNumber(key, count);
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write, bool indented)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            bytes, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
