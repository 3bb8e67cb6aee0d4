using ComplaintFlow.Complaints;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Finds the way to a complainant: the contacts in the order in which the complainant prefers them.</summary>
internal static class ContactRoute
{
    /// <summary>Finds the next contact that a channel reaches, and that the complainant agrees to.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="from">The place of the first contact that is considered.</param>
    /// <param name="channels">The channels that reach people and that the routes allow.</param>
    /// <returns>The channel and the place of the contact; null if none is left.</returns>
    public static (string Channel, int Place)? Next(
        Complaint complaint, int from, IReadOnlyCollection<(string Name, ContactKind Kind)> channels)
    {
        IReadOnlyList<Contact> contacts = complaint.Complainant.Contacts;
        for (int place = from; place < contacts.Count; place++)
        {
            Contact contact = contacts[place];
            if (contact.RefusesNotices)
                continue;
            foreach ((string name, ContactKind kind) in channels)
            {
                if (kind == contact.Kind)
                    return (name, place);
            }
        }
        return null;
    }
}
