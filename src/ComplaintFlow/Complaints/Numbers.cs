using System.Globalization;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Reads numbers in texts: settings, conditions, values of fields, amounts, weights, percentages. A point is the decimal point, and nothing
/// groups digits: who writes <c>3,5</c> means three and a half, and would get thirty-five.
/// </summary>
internal static class Numbers
{
    /// <summary>The limit of numbers that come in.</summary>
    public const decimal Bound = 1_000_000_000_000_000;

    private const int MostDecimals = 8;

    /// <summary>Whether sums and products of such numbers cannot overflow: less than 10^15, with at most 8 decimals.</summary>
    public static bool IsFit(decimal number) => number is > -Bound and < Bound && decimal.Round(number, MostDecimals) == number;

    public static bool TryDecimal(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(
            text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    public static bool TryWhole(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    public static bool TryWhole(ReadOnlySpan<char> text, out int number)
    {
        bool read = TryWhole(text, out long whole) && whole is >= int.MinValue and <= int.MaxValue;
        number = read ? (int)whole : 0;
        return read;
    }
}
