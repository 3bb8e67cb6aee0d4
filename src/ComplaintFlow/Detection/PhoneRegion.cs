using System.Collections.Frozen;
using System.Globalization;

namespace ComplaintFlow.Detection;

/// <summary>The dialling rules of a region (ITU-T E.164 and the national numbering plans).</summary>
/// <param name="Name">The region code (ISO 3166-1).</param>
/// <param name="Code">The country code.</param>
/// <param name="Exit">The prefix that is dialled before a country code.</param>
/// <param name="Trunk">The prefix that is dialled before a number inside the country. It is empty if there is none.</param>
/// <param name="Longest">The largest number of digits of a number without these prefixes.</param>
internal sealed record PhoneRegion(string Name, string Code, string Exit, string Trunk, int Longest)
{
    /// <summary>The default region.</summary>
    public const string UsualName = "CN";

    private const string Table =
        "AE 971 00 0 9|AR 54 00 0 11|AT 43 00 0 13|AU 61 0011 0 9|BD 880 00 0 10|BE 32 00 0 9|BG 359 00 0 9|"
        + "BR 55 00 0 11|BY 375 810 8 9|CA 1 011 1 10|CH 41 00 0 9|CL 56 00 - 9|CN 86 00 0 11|CO 57 00 - 10|CY 357 00 - 8|"
        + "CZ 420 00 - 9|DE 49 00 0 11|DK 45 00 - 8|EE 372 00 - 8|EG 20 00 0 10|ES 34 00 - 9|FI 358 00 0 10|FR 33 00 0 9|"
        + "GB 44 00 0 10|GR 30 00 - 10|HK 852 001 - 8|HR 385 00 0 9|HU 36 00 06 9|ID 62 001 0 12|IE 353 00 0 9|"
        + "IL 972 00 0 9|IN 91 00 0 10|IS 354 00 - 7|IT 39 00 - 11|JP 81 010 0 10|KE 254 000 0 9|KR 82 00 0 10|"
        + "KZ 7 810 8 10|LK 94 00 0 9|LT 370 00 0 8|LU 352 00 - 11|LV 371 00 - 8|MO 853 00 - 8|MT 356 00 - 8|MX 52 00 - 10|"
        + "MY 60 00 0 10|NG 234 009 0 10|NL 31 00 0 9|NO 47 00 - 8|NZ 64 00 0 10|PE 51 00 0 9|PH 63 00 0 10|PK 92 00 0 10|"
        + "PL 48 00 - 9|PT 351 00 - 9|RO 40 00 0 9|RS 381 00 0 9|RU 7 810 8 10|SA 966 00 0 9|SE 46 00 0 9|SG 65 000 - 8|"
        + "SI 386 00 0 8|SK 421 00 0 9|TH 66 001 0 9|TR 90 00 0 10|TW 886 002 0 9|UA 380 00 0 9|US 1 011 1 10|"
        + "VN 84 00 0 10|ZA 27 00 0 9";

    private static readonly FrozenDictionary<string, PhoneRegion> s_known =
        Table.Split('|').Select(Read).ToFrozenDictionary(region => region.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Names { get; } = [.. s_known.Keys.Order(StringComparer.Ordinal)];

    public static PhoneRegion Usual { get; } = s_known[UsualName];

    /// <summary>The region with this name, or the default region if the name is null or not known.</summary>
    public static PhoneRegion Of(string? name) => name is not null && s_known.TryGetValue(name, out PhoneRegion? region) ? region : Usual;

    /// <summary>The region whose country code a number begins with, or null if it is not known.</summary>
    public static PhoneRegion? OfNumber(ReadOnlySpan<char> digits)
    {
        foreach (PhoneRegion region in s_known.Values)
        {
            if (digits.StartsWith(region.Code, StringComparison.Ordinal))
                return region;
        }
        return null;
    }

    private static PhoneRegion Read(string line)
    {
        string[] words = line.Split(' ');
        return new PhoneRegion(
            words[0], words[1], words[2], words[3] == "-" ? "" : words[3], int.Parse(words[4], CultureInfo.InvariantCulture));
    }
}
