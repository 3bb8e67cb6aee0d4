using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Detection;

/// <summary>
/// The marks by which complainants are distinguished. They are personal data and leave this code only as keyed hashes
/// (<see cref="SignalKey"/>).
/// </summary>
internal static class PersonIdentity
{
    private static readonly char[] s_betweenMailboxes = [' ', '\t', '\r', '\n', '\u00A0', '\u3000', .. ",;<>()\"，；、（）＜＞"];

    /// <summary>The contact points in a uniform notation.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="region">The region of telephone numbers without a country code.</param>
    public static string[] ContactsOf(Complaint complaint, PhoneRegion region) =>
        [
            .. complaint.Complainant.Contacts.SelectMany(contact => Normal(contact, region))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];

    /// <summary>The contact points, or the name if there are none. It is empty for an unknown person.</summary>
    public static string[] Of(Complaint complaint, PhoneRegion region) => ContactsOf(complaint, region) switch
    {
        [] when Folded(complaint.Complainant.Name) is { Length: > 0 } name => [$"Name:{name}"],
        var contacts => contacts,
    };

    /// <summary>
    /// The contact points that a text can be, as someone typed it: nobody says whether it is an account or a telephone number. A text whose
    /// digits follow a Latin letter or an at sign is no telephone number.
    /// </summary>
    public static string[] ContactsOf(string typed, PhoneRegion region) =>
        [
            .. Enum.GetValues<ContactKind>().Where(kind => kind != ContactKind.Phone || CanBePhone(typed))
                .SelectMany(kind => Normal(new Contact(kind, typed), region)).Distinct(StringComparer.Ordinal),
        ];

    private static bool CanBePhone(string typed) => !typed.TakeWhile(c => !char.IsDigit(c)).Any(c => c == '@' || char.IsAsciiLetter(c));

    private static IEnumerable<string> Normal(Contact given, PhoneRegion region)
    {
        Contact contact = ContactLink.Read(given);
        IEnumerable<string> values = contact.Kind switch
        {
            ContactKind.Phone => PhoneNumber.In(contact.Value, region),
            ContactKind.Email => Mailboxes(contact.Value),
            _ => [Folded(contact.Value)],
        };
        return values.Where(value => value.Length > 0).Select(value => $"{contact.Kind}:{value}");
    }

    /// <summary>
    /// The addresses in a text such as <c>Lee &lt;lee@example.com&gt;; li@example.com</c>, or the whole text if it has none.
    /// </summary>
    private static string[] Mailboxes(string text)
    {
        string[] boxes =
            [.. NormalForm.Of(text).Split(s_betweenMailboxes).Select(Folded).Where(part => part.IndexOf('@') > 0 && part[^1] != '@')];
        return boxes.Length > 0 ? boxes : [Folded(text)];
    }

    private static string Folded(string? text) =>
        string.Concat(NormalForm.Of(text ?? "")
            .Where(c => CharacterKinds.Of(c) is not (CharacterKind.White or CharacterKind.Ignorable)).Select(KeywordFolding.Default.Fold));
}
