using ComplaintFlow.Storage;

namespace ComplaintFlow.Rules;

/// <summary>
/// The names of tenants: letters, digits, '-' and '_'. Such a name can stand in an address, in the name of a folder and in a key of the
/// environment. Case makes no difference, since keys of the configuration have none.
/// </summary>
internal static class TenantName
{
    public const string Form =
        "Use up to 63 of the characters a to z, 0 to 9, '-' and single '_', a letter among them; the first one is a letter or a digit.";

    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static bool IsOne(string name) => name.Length is > 0 and <= 63 && char.IsAsciiLetterOrDigit(name[0])
        && name.All(static one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_') && !name.Contains("__", StringComparison.Ordinal)
        && name.Any(char.IsAsciiLetter); // a map of which every key is a number is a list

    /// <summary>The name as it is stored.</summary>
    public static string Of(string name) => name.ToLowerInvariant();

    public static bool IsDefault(string name) => string.Equals(name, ComplaintKey.DefaultTenant, StringComparison.OrdinalIgnoreCase);
}
