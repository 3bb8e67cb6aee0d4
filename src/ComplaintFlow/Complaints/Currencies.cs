using System.Collections.Frozen;

namespace ComplaintFlow.Complaints;

/// <summary>The currencies of ISO 4217.</summary>
/// <remarks>
/// The table is written here and not taken from .NET, which knows only the currencies of its cultures and, in the invariant mode of
/// globalization, none at all. Codes that were withdrawn since 2010 are in it, because a complaint may be about an older payment.
/// </remarks>
internal static class Currencies
{
    private static readonly FrozenSet<string> s_codes = (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BYR BZD CAD CDF "
        + "CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
        + "GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR "
        + "LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB "
        + "PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB "
        + "TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VEF VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC "
        + "XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA YER ZAR ZMK ZMW ZWG ZWL")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What people write in place of a code.</summary>
    private static readonly FrozenDictionary<string, string> s_meant = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RMB"] = "CNY", ["CNH"] = "CNY", ["YUAN"] = "CNY", ["NTD"] = "TWD", ["YEN"] = "JPY", ["EURO"] = "EUR", ["STG"] = "GBP",
        ["UKP"] = "GBP", ["RUR"] = "RUB",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is a code. Codes are written in capital letters.</summary>
    public static bool Has(string? code) => code is not null && s_codes.Contains(code);

    /// <summary>A sentence that names the code that is meant, or the form of a code.</summary>
    public static string Advise(string? wrong) =>
        (wrong is null ? null : s_meant.GetValueOrDefault(wrong) ?? (Has(wrong.ToUpperInvariant()) ? wrong.ToUpperInvariant() : null))
            is { } meant
            ? $"Write {meant}, the code of ISO 4217." : "Write an ISO 4217 code of three capital letters, such as CNY.";
}
