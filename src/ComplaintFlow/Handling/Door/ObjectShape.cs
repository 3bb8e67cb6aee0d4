using System.Collections;
using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes a record. Each of its properties has its own shape.</summary>
internal sealed class ObjectShape(ObjectShape.Part[] parts) : InputShape
{
    // To read a property boxes its value, and each decision checks two records.
    private readonly Part[] _checked = [.. parts.Where(part => !part.Shape.IsAlwaysSound)];

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        foreach (Part part in _checked)
        {
            int before = faults?.Count ?? 0;
            if (part.Get(value) is { } given)
                part.Shape.Check(given, strict, ref faults);
            else if (!part.MayBeNull)
                Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is missing.",
                    "Give a value; an empty text or list where there is nothing to say.");
            Within(part.JsonName, faults, before);
        }
    }

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults) => CheckJson(json, ref faults, discriminator: null);

    /// <summary>Adds the faults of the JSON of a record.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="faults">The list that receives the faults.</param>
    /// <param name="discriminator">The name of the field that identifies the record, if there is one. It is not part of the
    /// record.</param>
    public void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults, string? discriminator)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            AddWrongType(ref faults, "is not an object.", "Give an object in braces.");
            return;
        }
        var seen = new BitArray(parts.Length + 1);
        int number = 0;
        foreach (JsonProperty property in json.EnumerateObject())
        {
            number++;
            if (IsFull(faults))
                return;
            int index = !JsonText.TryReadName(property, out string? name) ? -1
                : string.Equals(name, discriminator, StringComparison.Ordinal) ? parts.Length
                : Array.FindIndex(parts, part => string.Equals(part.JsonName, name, StringComparison.Ordinal));
            if (index < 0)
                AddUnknown(number, name, ref faults);
            else
                CheckPart(index, property.Value, seen, discriminator, ref faults);
        }
        for (int i = 0; i < parts.Length; i++)
        {
            if (!parts[i].IsRequired || seen[i])
                continue;
            int before = faults?.Count ?? 0;
            AddMissing(ref faults);
            Within(parts[i].JsonName, faults, before);
        }
    }

    public override void Complete(JsonElement json, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (Part part in parts)
        {
            bool isGiven = json.TryGetProperty(part.JsonName, out JsonElement value) && value.ValueKind != JsonValueKind.Null;
            if (!isGiven && part.Default is null)
                continue;
            writer.WritePropertyName(part.JsonName);
            part.Shape.Complete(isGiven ? value : part.Default!.Value, writer);
        }
        writer.WriteEndObject();
    }

    public override ValueSchema Describe() => new(JsonValueType.Object)
    {
        Fields = [.. parts.Select(part => new FieldSchema(part.JsonName, part.Shape.Describe())
        {
            IsRequired = part.IsRequired,
            IsNullable = !part.IsRequired,
            Privacy = part.Privacy,
            Default = part.Default?.GetRawText(),
        })],
    };

    internal static void AddRepeated(ref List<PlacedRefusal>? faults) =>
        Add(ref faults, DiagnosticCodes.DuplicateJsonField, "is given twice.", "Give it once.");

    private void CheckPart(int index, JsonElement value, BitArray seen, string? discriminator, ref List<PlacedRefusal>? faults)
    {
        int before = faults?.Count ?? 0;
        if (seen[index])
            AddRepeated(ref faults);
        seen[index] = true;
        if (index == parts.Length)
        {
            Within(discriminator!, faults, before);
            return;
        }
        Part part = parts[index];
        if (value.ValueKind != JsonValueKind.Null)
            part.Shape.CheckJson(value, ref faults);
        else if (part.IsRequired)
            AddMissing(ref faults);
        Within(part.JsonName, faults, before);
    }

    /// <summary>Adds a fault for an unknown field. Its name is external input and is not quoted.</summary>
    private void AddUnknown(int number, string? name, ref List<PlacedRefusal>? faults) =>
        Add(ref faults, DiagnosticCodes.UnknownJsonField, $"has a field that is not known: number {number} of its fields.",
            Names.Suggest(name ?? "", parts.Select(part => part.JsonName), "field"));

    private static void AddMissing(ref List<PlacedRefusal>? faults) =>
        Add(ref faults, DiagnosticCodes.RequiredValueMissing, "is missing.", "Give a value.");

    /// <summary>Represents a property.</summary>
    internal sealed record Part(string JsonName, Func<object, object?> Get, bool MayBeNull, InputShape Shape)
    {
        /// <summary>Whether JSON must have it.</summary>
        public bool IsRequired { get; init; }

        /// <summary>The value if JSON does not have it; null for the default of its type.</summary>
        public JsonElement? Default { get; init; }

        public PrivacyClass? Privacy { get; init; }
    }
}
