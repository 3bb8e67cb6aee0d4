using System.Globalization;

namespace ComplaintFlow.Complaints;

/// <summary>An amount in one currency.</summary>
/// <param name="Amount">The amount, in units of the currency (not in cents).</param>
/// <param name="Currency">The ISO 4217 code, upper case.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>The amount and the currency, as in <c>200 CNY</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.############} {Currency}");

    /// <summary>Reads <c>200 CNY</c>; without a currency, <paramref name="defaultCurrency"/> is taken.</summary>
    /// <param name="text">An amount with <c>.</c> as decimal point and, after a space, an ISO 4217 code.</param>
    /// <param name="defaultCurrency">The currency of an amount that names none.</param>
    /// <param name="money">The amount, where the text is one.</param>
    /// <returns>Whether <paramref name="text"/> is an amount of money.</returns>
    public static bool TryParse(string? text, string? defaultCurrency, out Money money)
    {
        money = default;
        string[] parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2)
            return false;
        string? currency = parts.Length == 2 ? parts[1] : defaultCurrency;
        if (!IsCurrency(currency) || !decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount))
            return false;
        money = new Money(amount, currency);
        return true;
    }

    internal static bool IsCurrency([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);
}
