namespace ComplaintFlow.Handling.Door;

/// <summary>One of the values that an enumeration has.</summary>
internal sealed class EnumShape(Type type) : InputShape
{
    private readonly string _remedy = $"Use one of: {string.Join(", ", Enum.GetNames(type))}.";

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (!Enum.IsDefined(type, value))
            Add(ref faults, DiagnosticCodes.UnknownEnumValue, "is not one of its values.", _remedy);
    }
}
