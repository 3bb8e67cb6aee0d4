using ComplaintFlow.Complaints;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>Reports currencies that do not exist.</summary>
internal static class CurrencyChecks
{
    /// <summary>Reports a code that ISO 4217 does not have.</summary>
    public static void Currency(this DiagnosticBag defects, string code, string at)
    {
        if (!Currencies.Has(code))
            defects.Error(DiagnosticCodes.InvalidCurrency, at, $"'{code}' is not the code of a currency.", Currencies.Advise(code));
    }

    /// <summary>Reports the currency of an amount. A wrong one that comes from <c>Currency</c> is reported there only.</summary>
    public static void Currency(this DiagnosticBag defects, Money amount, string? usual, string at)
    {
        if (!string.Equals(amount.Currency, usual, StringComparison.Ordinal))
            defects.Currency(amount.Currency, at);
    }
}
