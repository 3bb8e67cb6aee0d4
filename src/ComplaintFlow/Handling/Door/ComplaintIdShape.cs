using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes the id of a complaint.</summary>
internal sealed class ComplaintIdShape : InputShape
{
    public static ComplaintIdShape Only { get; } = new();

    public override bool IsAlwaysSound => true;

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind != JsonValueKind.String || !JsonText.TryRead(json, out string? text) || !ComplaintId.TryParse(text, out _))
            AddWrongType(ref faults, "is no id of a complaint.", "Give its 32 hexadecimal digits as a string.");
    }

    public override ValueSchema Describe() =>
        new(JsonValueType.String) { Pattern = "^[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}$" };
}
