using System.Collections.Frozen;
using System.Text.Json;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>Describes one of the values of an enumeration, which has integers as its values.</summary>
internal sealed class EnumShape(Type type) : InputShape
{
    private readonly string[] _names = Enum.GetNames(type);

    // Enum.IsDefined asks by reflection, and each decision checks several values.
    private readonly FrozenSet<int> _values = ((int[])Enum.GetValuesAsUnderlyingType(type)).ToFrozenSet();
    private readonly string _remedy = $"Use one of: {string.Join(", ", Enum.GetNames(type))}.";

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (!_values.Contains((int)value))
            Add(ref faults, DiagnosticCodes.UnknownEnumValue, "is not one of its values.", _remedy);
    }

    /// <summary>Accepts only the name of a value, without regard to case, as in the rules.</summary>
    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind != JsonValueKind.String)
            AddWrongType(ref faults, "is not a string.", _remedy);
        else if (!JsonText.TryRead(json, out string? name) || !Names.Has(_names, name))
            Add(ref faults, DiagnosticCodes.UnknownEnumValue, "is not one of its values.", _remedy);
    }

    public override ValueSchema Describe() => new(JsonValueType.String) { Choices = _names };
}
