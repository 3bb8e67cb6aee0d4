using System.Collections;
using System.Text.Json;
using ComplaintFlow.Collections;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes a list of limited length, without gaps.</summary>
internal sealed class ListShape(int most, InputShape item) : InputShape
{
    public const int UsualMost = 100;

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (value is IUnreadable)
        {
            Unreadable(ref faults);
            return;
        }
        var items = (IList)value; // of Kept
        if (items.Count > most)
        {
            TooMany(items.Count, most, ref faults);
            return;
        }
        for (int i = 0; i < items.Count; i++)
        {
            int before = faults?.Count ?? 0;
            if (items[i] is not { } one)
                Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is missing.", "Leave out what is empty.");
            else
                item.Check(one, strict, ref faults);
            if (faults?.Count > before)
                Within($"[{i}]", faults, before);
        }
    }

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            AddWrongType(ref faults, "is not a list.", "Give a list in square brackets, also of one item.");
            return;
        }
        if (json.GetArrayLength() > most)
        {
            TooMany(json.GetArrayLength(), most, ref faults);
            return;
        }
        int i = 0;
        foreach (JsonElement one in json.EnumerateArray())
        {
            if (IsFull(faults))
                return;
            int before = faults?.Count ?? 0;
            if (one.ValueKind == JsonValueKind.Null)
                Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is missing.", "Leave out what is empty.");
            else
                item.CheckJson(one, ref faults);
            if (faults?.Count > before)
                Within($"[{i}]", faults, before);
            i++;
        }
    }

    public override void Complete(JsonElement json, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (JsonElement one in json.EnumerateArray())
            item.Complete(one, writer);
        writer.WriteEndArray();
    }

    public override ValueSchema Describe() => new(JsonValueType.Array) { MaxItems = most, Items = item.Describe() };

    internal static void TooMany(int count, int most, ref List<PlacedRefusal>? faults) =>
        Add(ref faults, DiagnosticCodes.LimitExceeded, $"has {count} items.", $"Give at most {most}.");

    internal static void Unreadable(ref List<PlacedRefusal>? faults) =>
        Add(ref faults, DiagnosticCodes.UnreadableCollection, "could not be read.",
            "Give a collection that answers and that nobody changes meanwhile, such as an array.");
}
