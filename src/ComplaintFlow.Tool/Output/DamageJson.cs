using System.Text.Json;
using ComplaintFlow.Handling.Verification;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes what a verification found.</summary>
internal static class DamageJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<JournalDamage> damaged)
    {
        json.WriteStartArray("damaged");
        foreach (JournalDamage damage in damaged)
        {
            json.WriteStartObject();
            json.WriteString("number", damage.Number);
            json.WriteNumber("firstBadVersion", damage.FirstBadVersion);
            json.WriteString("what", damage.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<DefinitionDamage> definitions)
    {
        json.WriteStartArray(name);
        foreach (DefinitionDamage damage in definitions)
        {
            json.WriteStartObject();
            json.WriteString("hash", damage.Hash);
            json.WriteString("what", damage.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
