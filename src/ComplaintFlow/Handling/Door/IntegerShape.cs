using System.Text.Json;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes a number without a fraction that fits its type.</summary>
internal sealed class IntegerShape(long least, long most) : InputShape
{
    public static IntegerShape Int32 { get; } = new(int.MinValue, int.MaxValue);

    public static IntegerShape Int64 { get; } = new(long.MinValue, long.MaxValue);

    public override bool IsAlwaysSound => true;

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind != JsonValueKind.Number || !json.TryGetInt64(out long number) || number < least || number > most)
            AddWrongType(ref faults, "is no whole number.",
                $"Give a number from {least} to {most} in digits alone, without quotation marks.");
    }

    public override ValueSchema Describe() => new(JsonValueType.Integer) { Minimum = least, Maximum = most };
}
