using System.Text.Json;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes <c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanShape : InputShape
{
    public static BooleanShape Only { get; } = new();

    public override bool IsAlwaysSound => true;

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            AddWrongType(ref faults, "is neither true nor false.", "Give true or false, without quotation marks.");
    }

    public override ValueSchema Describe() => new(JsonValueType.Boolean);
}
