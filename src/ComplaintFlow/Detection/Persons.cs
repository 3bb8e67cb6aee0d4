using System.Text;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Detection;

/// <summary>By what complainants are told apart. What it gives is personal and leaves only as a keyed hash (<see cref="SignalKey"/>).</summary>
internal static class Persons
{
    /// <summary>As many digits as a Chinese mobile number has: what is before them is the way to dial it.</summary>
    private const int PhoneDigits = 11;

    /// <summary>The contact points, written in one way.</summary>
    public static string[] ContactsOf(Complaint complaint) =>
        [.. complaint.Complainant.Contacts.Select(Normal).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The contact points; where there are none, the name; nothing for somebody unknown.</summary>
    public static string[] Of(Complaint complaint) => ContactsOf(complaint) switch
    {
        [] when Folded(complaint.Complainant.Name) is { Length: > 0 } name => [$"Name:{name}"],
        var contacts => contacts,
    };

    private static string? Normal(Contact contact)
    {
        string value = contact.Kind == ContactKind.Phone ? Digits(contact.Value) : Folded(contact.Value);
        return value.Length == 0 ? null : $"{contact.Kind}:{value}";
    }

    private static string Digits(string number)
    {
        string digits = string.Concat(number.Where(char.IsDigit).Select(digit => (char)('0' + char.GetNumericValue(digit)))).TrimStart('0');
        return digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }

    private static string Folded(string? text) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
