using ComplaintFlow.Complaints;

namespace ComplaintFlow.Detection;

/// <summary>
/// Reads contact points that are links, such as <c>tel:+86-138-0000-1111</c> (RFC 3966) and <c>mailto:lee@example.com</c> (RFC 6068).
/// What a link leads to is known, whatever kind the contact point was given.
/// </summary>
internal static class ContactLink
{
    private const string Context = "phone-context=";

    /// <summary>The number or address that a contact point leads to, or the contact point itself if it is not such a link.</summary>
    public static Contact Read(Contact contact)
    {
        int colon = contact.Value.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
            return contact;
        string target = Uri.UnescapeDataString(contact.Value[(colon + 1)..]);
        return contact.Value[..colon].Trim().ToUpperInvariant() switch
        {
            "TEL" or "SMS" => new Contact(ContactKind.Phone, Number(target)),
            "MAILTO" => new Contact(ContactKind.Email, target.Split('?')[0]),
            _ => contact,
        };
    }

    /// <summary>A number that is valid in one place only names the place by its prefix: <c>tel:13800001111;phone-context=+86</c>.</summary>
    private static string Number(string target)
    {
        int at = target.IndexOf(Context, StringComparison.OrdinalIgnoreCase);
        string context = at < 0 ? "" : target[(at + Context.Length)..].Split(';')[0];
        return context.StartsWith('+') && !target.AsSpan().TrimStart().StartsWith("+") ? $"{context} {target[..at]}" : target;
    }
}
