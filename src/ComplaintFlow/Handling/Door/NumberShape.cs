namespace ComplaintFlow.Handling.Door;

/// <summary>A number so bounded that no sum or product of such numbers overflows: less than 10^15, with at most 8 decimals.</summary>
internal sealed class NumberShape : InputShape
{
    private const decimal Bound = 1_000_000_000_000_000;
    private const int MostDecimals = 8;

    public static NumberShape Only { get; } = new();

    public static bool IsFit(decimal number) => number is > -Bound and < Bound && decimal.Round(number, MostDecimals) == number;

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (value is decimal number ? !IsFit(number) : !double.IsFinite((double)value))
            Add(ref faults, DiagnosticCodes.NumberOutOfRange, "is a number that cannot be.", $"Give one below 1,000,000,000,000,000 with at most {MostDecimals} decimals.");
    }
}
