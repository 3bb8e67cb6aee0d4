using System.Text;

namespace ComplaintFlow.Detection;

/// <summary>Telephone numbers in one way of writing: E.164, by the region of the house where they say no country.</summary>
internal static class PhoneNumber
{
    /// <summary>
    /// Shorter ones, of regions that dial something before a number, are those of a town or of a service: nobody knows where.
    /// </summary>
    private const int ShortestWhole = 9;

    private const int DigitsBeforeExtension = 5;

    /// <summary>
    /// The number with a plus sign and its country; a local one with the country of the house and a tilde; empty where there are no
    /// digits.
    /// </summary>
    public static string Of(string written, PhoneRegion region)
    {
        string digits = Digits(written, out bool saysCountry);
        if (digits.Length == 0)
            return "";
        if (saysCountry)
            return International(digits);
        if (digits.StartsWith(region.Exit, StringComparison.Ordinal) && digits.Length > region.Longest)
            return International(digits[region.Exit.Length..]);
        // 86 138 0013 8000: the country is said, only the sign is missing.
        if (digits.Length > region.Longest && digits.StartsWith(region.Code, StringComparison.Ordinal) && !IsTrunk(digits, region))
            return International(digits);
        if (IsTrunk(digits, region))
            return $"+{region.Code}{digits[region.Trunk.Length..]}";
        return digits.Length < ShortestWhole && region.Trunk.Length > 0 ? $"{region.Code}~{digits}" : $"+{region.Code}{digits}";
    }

    /// <summary>A digit such as the 1 of North America may also begin a number; a zero may not.</summary>
    private static bool IsTrunk(string digits, PhoneRegion region) =>
        region.Trunk.Length > 0 && digits.StartsWith(region.Trunk, StringComparison.Ordinal)
            && (region.Trunk[0] == '0' || digits.Length > region.Longest);

    /// <summary>+44 (0)20 …: what is dialled inside of the country does not belong to the number.</summary>
    private static string International(string digits)
    {
        if (PhoneRegion.OfNumber(digits) is not { Trunk: ['0', ..] } country)
            return $"+{digits}";
        string rest = digits[country.Code.Length..];
        return $"+{country.Code}{(rest.StartsWith(country.Trunk, StringComparison.Ordinal) ? rest[country.Trunk.Length..] : rest)}";
    }

    /// <summary>The digits of all scripts, without an extension.</summary>
    private static string Digits(string written, out bool saysCountry)
    {
        var digits = new StringBuilder();
        saysCountry = false;
        foreach (char c in written)
        {
            if (char.IsDigit(c))
                digits.Append((char)('0' + char.GetNumericValue(c)));
            else if (c is '+' or '＋' && digits.Length == 0)
                saysCountry = true;
            else if (digits.Length >= DigitsBeforeExtension && (char.IsLetter(c) || c is '#' or ';' or ','))
                break;
        }
        return digits.ToString();
    }
}
