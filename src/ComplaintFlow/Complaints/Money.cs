using System.Collections.Concurrent;
using System.Globalization;

namespace ComplaintFlow.Complaints;

/// <summary>Represents an amount in one currency.</summary>
/// <param name="Amount">The amount, in units of the currency (not in cents).</param>
/// <param name="Currency">The ISO 4217 code, upper case.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    private static readonly ConcurrentDictionary<string, string> s_codes = new(StringComparer.Ordinal);

    /// <summary>Returns the amount and the currency, as in <c>200 CNY</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.############} {Currency}");

    /// <summary>Reads an amount such as <c>200 CNY</c>.</summary>
    /// <param name="text">
    /// An amount with <c>.</c> as decimal point and, after a space, an ISO 4217 code. Digits are not grouped: <c>1,50 CNY</c> is no amount.
    /// </param>
    /// <param name="defaultCurrency">The currency of an amount that names none.</param>
    /// <param name="money">The amount, if the text is one.</param>
    /// <returns><see langword="true"/> if <paramref name="text"/> is an amount of money; otherwise
    /// <see langword="false"/>.</returns>
    public static bool TryParse(string? text, string? defaultCurrency, out Money money)
    {
        money = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        int space = rest.IndexOf(' ');
        ReadOnlySpan<char> currency = space < 0 ? defaultCurrency : rest[space..].TrimStart();
        if (!IsCurrency(currency)
            || !Numbers.TryDecimal(space < 0 ? rest : rest[..space], out decimal amount))
            return false;
        money = new Money(amount, Known(currency));
        return true;
    }

    /// <summary>
    /// Whether a text has the form of a code. Stored amounts are read by their form: the table of codes may change, and they must not.
    /// </summary>
    private static bool IsCurrency(ReadOnlySpan<char> code) =>
        code.Length == 3 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) && char.IsAsciiLetterUpper(code[2]);

    /// <summary>Gets the shared string of a currency code. Conditions read amounts and must not allocate.</summary>
    private static string Known(ReadOnlySpan<char> code)
    {
        ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = s_codes.GetAlternateLookup<ReadOnlySpan<char>>();
        return known.TryGetValue(code, out string? one) ? one : s_codes.GetOrAdd(code.ToString(), fresh => fresh);
    }
}
