namespace ComplaintFlow.Detection;

/// <summary>
/// Writes telephone numbers in a uniform notation: E.164. A number without a country code belongs to the region of the organisation.
/// </summary>
internal static class PhoneNumber
{
    /// <summary>
    /// In regions with a trunk prefix, a shorter number is local to a town or belongs to a service. Its place is not known.
    /// </summary>
    private const int ShortestWhole = 9;

    /// <summary>
    /// The numbers in a text, each once: with a plus sign and its country code. A local number has a tilde and the country code of the
    /// organisation.
    /// </summary>
    public static string[] In(string text, PhoneRegion region) =>
        [.. DialledNumber.In(text, region).Select(number => Of(number, region)).Distinct(StringComparer.Ordinal)];

    private static string Of(DialledNumber number, PhoneRegion region)
    {
        string digits = number.Digits;
        if (number.SaysCountry)
            return International(digits);
        if (digits.StartsWith(region.Exit, StringComparison.Ordinal) && digits.Length > region.Longest)
            return International(digits[region.Exit.Length..]);
        // 86 138 0013 8000: the country code is present, and only the plus sign is missing.
        if (digits.Length > region.Longest && digits.StartsWith(region.Code, StringComparison.Ordinal) && !IsTrunk(digits, region))
            return International(digits);
        if (IsTrunk(digits, region))
            return $"+{region.Code}{digits[region.Trunk.Length..]}";
        return digits.Length < ShortestWhole && region.Trunk.Length > 0 ? $"{region.Code}~{digits}" : $"+{region.Code}{digits}";
    }

    /// <summary>A trunk digit such as the 1 of North America may also begin a number. A zero may not.</summary>
    private static bool IsTrunk(string digits, PhoneRegion region) =>
        region.Trunk.Length > 0 && digits.StartsWith(region.Trunk, StringComparison.Ordinal)
            && (region.Trunk[0] == '0' || digits.Length > region.Longest);

    /// <summary>+44 (0)20 …: the trunk prefix, which is dialled inside the country, is not part of the number.</summary>
    private static string International(string digits)
    {
        if (PhoneRegion.OfNumber(digits) is not { Trunk: ['0', ..] } country)
            return $"+{digits}";
        string rest = digits[country.Code.Length..];
        return $"+{country.Code}{(rest.StartsWith(country.Trunk, StringComparison.Ordinal) ? rest[country.Trunk.Length..] : rest)}";
    }
}
