using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Complaints.Serialization;

/// <summary>
/// Writes journal entries by the generated handlers of their events. No handler is generated for a list of different kinds, so what tells
/// the kinds apart is written here, in the same place where the serializer writes it.
/// </summary>
internal static class EntryWriter
{
    private static readonly FrozenDictionary<Type, Kind> Kinds = ComplaintJson.Default.ComplaintEvent.PolymorphismOptions!.DerivedTypes
        .ToFrozenDictionary(
            static derived => derived.DerivedType,
            static derived => new Kind(
                Encoding.UTF8.GetBytes($"{{\"type\":\"{derived.TypeDiscriminator}\""),
                ComplaintJson.Default.GetTypeInfo(derived.DerivedType)!));

    public static byte[] Write(HistoryEntry entry)
    {
        JsonBuffer buffer = JsonBuffer.OfThread;
        buffer.Write(entry with { Events = [] }, ComplaintJson.Default.HistoryEntry);
        buffer.RemoveLast("]}"u8.Length); // the events come last
        for (int i = 0; i < entry.Events.Count; i++)
        {
            if (i > 0)
                buffer.Write(","u8);
            Write(buffer, entry.Events[i]);
        }
        buffer.Write("]}"u8);
        return buffer.ToArray();
    }

    private static void Write(JsonBuffer buffer, ComplaintEvent happened)
    {
        Kind kind = Kinds[happened.GetType()];
        buffer.Write(kind.Beginning);
        int place = buffer.Length;
        buffer.Write(happened, kind.Type);
        if (buffer.Length == place + "{}"u8.Length)
        {
            buffer.RemoveLast("{}"u8.Length);
            buffer.Write("}"u8);
        }
        else
        {
            buffer[place] = (byte)','; // instead of the brace with which the object of the handler begins
        }
    }

    private sealed record Kind(byte[] Beginning, JsonTypeInfo Type);
}
