using System.Runtime.InteropServices;
using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Describes a number whose limits rule out an overflow of sums and products: less than 10^15, with at most 8 decimals.
/// </summary>
internal sealed class NumberShape : InputShape
{
    private const decimal Finest = 0.00_000_001m;
    private const int MostDigits = 28; // of a decimal
    private const string Remedy = "Give one below 1,000,000,000,000,000 with at most 8 decimals.";

    public static NumberShape Only { get; } = new();

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (value is decimal number ? !Numbers.IsFit(number) : !double.IsFinite((double)value))
            Add(ref faults, DiagnosticCodes.NumberOutOfRange, "is a number that cannot be.", Remedy);
    }

    public override void CheckJson(JsonElement json, ref List<PlacedRefusal>? faults)
    {
        if (json.ValueKind != JsonValueKind.Number)
            AddWrongType(ref faults, "is not a number.", "Give a number without quotation marks.");
        else if (json.TryGetDecimal(out decimal number) && IsExact(JsonMarshal.GetRawUtf8Value(json), number))
            Check(number, strict: true, ref faults);
        else
            Add(ref faults, DiagnosticCodes.NumberOutOfRange, "is a number that cannot be.", Remedy);
    }

    /// <summary>
    /// Whether the text is the number. A decimal has room for 28 digits: more are rounded in silence, and a tiny amount becomes zero.
    /// </summary>
    private static bool IsExact(ReadOnlySpan<byte> text, decimal number)
    {
        int exponent = text.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = exponent < 0 ? text : text[..exponent];
        return digits.Length <= MostDigits && (number != 0 || digits.IndexOfAnyInRange((byte)'1', (byte)'9') < 0);
    }

    public override ValueSchema Describe() =>
        new(JsonValueType.Number) { Minimum = Finest - Numbers.Bound, Maximum = Numbers.Bound - Finest };
}
