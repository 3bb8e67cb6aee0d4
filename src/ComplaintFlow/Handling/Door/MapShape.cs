using System.Text.Json;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Describes a map from names to texts. The names may be external input too, so faults count the entries instead of naming them.
/// </summary>
internal sealed class MapShape : InputShape
{
    private static readonly StringShape Value = new(MultilineTextAttribute.DefaultMaxLength, hasLines: true, mayBeBlank: true);

    public static MapShape Texts { get; } = new();

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (value is IUnreadable)
        {
            ListShape.Unreadable(ref faults);
            return;
        }
        var entries = (IReadOnlyDictionary<string, string>)value;
        if (entries.Count > ListShape.UsualMost)
        {
            ListShape.TooMany(entries.Count, ListShape.UsualMost, ref faults);
            return;
        }
        if (entries.Count == 0)
            return;
        int i = 0;
        foreach ((string name, string? text) in entries)
        {
            int before = faults?.Count ?? 0;
            StringShape.Name.Check(name, strict, ref faults);
            if (text is null)
                Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is missing.", "Leave out what is empty.");
            else
                Value.Check(text, strict, ref faults);
            if (faults?.Count > before)
                Within($"[{i}]", faults, before);
            i++;
        }
    }

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            AddWrongType(ref faults, "is not an object.", "Give an object in braces, with a text for each name.");
            return;
        }
        if (json.GetPropertyCount() > ListShape.UsualMost)
        {
            ListShape.TooMany(json.GetPropertyCount(), ListShape.UsualMost, ref faults);
            return;
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        int i = 0;
        foreach (JsonProperty entry in json.EnumerateObject())
        {
            int before = faults?.Count ?? 0;
            if (!JsonText.TryReadName(entry, out string? name))
                StringShape.AddNotStorable(ref faults);
            else if (!names.Add(name))
                ObjectShape.AddRepeated(ref faults);
            else
                StringShape.Name.Check(name, strict: true, ref faults);
            if (entry.Value.ValueKind == JsonValueKind.Null)
                Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is missing.", "Leave out what is empty.");
            else
                Value.CheckJson(entry.Value, ref faults);
            if (faults?.Count > before)
                Within($"[{i}]", faults, before);
            i++;
        }
    }

    public override ValueSchema Describe() =>
        new(JsonValueType.Map) { MaxItems = ListShape.UsualMost, MaxLength = StringShape.LongestName, Items = Value.Describe() };
}
