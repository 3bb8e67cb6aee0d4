using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Detection;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Makes the keys by which lists find complaints of a batch, an order or a person. They are hashes under the key of the installation, so
/// that nothing can be read from what a store indexes. Thread-safe.
/// </summary>
internal sealed class SearchKeyMaker(SignalKey key)
{
    /// <summary>Gets the keys that a commit brings; null if those of the complaint stay as they are, or if the host has no key.</summary>
    public IReadOnlyList<string>? Changed(Complaint? before, Complaint after, PhoneRegion region, string tenant)
    {
        if (!key.Exists || (ReferenceEquals(before?.Complainant, after.Complainant) && ReferenceEquals(before?.Product, after.Product)))
            return null;
        List<string> now = Of(after, region, tenant), earlier = before is null ? [] : Of(before, region, tenant);
        return now.ToHashSet(StringComparer.Ordinal).SetEquals(earlier) ? null : now;
    }

    /// <summary>Gets the keys of a complaint as it is; none if the host has no key.</summary>
    public List<string> Of(Complaint complaint, PhoneRegion region, string tenant) => !key.Exists ? [] :
    [
        .. Words(complaint.Product?.Batch, nameof(ComplaintQuery.Batch), tenant),
        .. Words(complaint.Product?.OrderNumber, nameof(ComplaintQuery.OrderNumber), tenant),
        .. Persons(PersonIdentity.ContactsOf(complaint, region), tenant),
    ];

    /// <summary>Gets the lists of keys, of each of which a complaint must have one to be what someone searches for.</summary>
    /// <exception cref="InvalidOperationException">The host has no key, and one is needed.</exception>
    public IReadOnlyList<IReadOnlyList<string>> Sought(ComplaintQuery query, PhoneRegion region)
    {
        var sought = new List<IReadOnlyList<string>>();
        if (query.Batch is { } batch)
            sought.Add([.. Words(batch, nameof(ComplaintQuery.Batch), query.Tenant)]);
        if (query.OrderNumber is { } order)
            sought.Add([.. Words(order, nameof(ComplaintQuery.OrderNumber), query.Tenant)]);
        if (query.Person is { } person)
            sought.Add([.. Persons(PersonIdentity.ContactsOf(person, region), query.Tenant)]);
        return sought.Count == 0 || key.Exists ? sought : throw WithoutKey();
    }

    private static InvalidOperationException WithoutKey() => new(
        $"{DiagnosticCodes.MissingSignalKey}: Batches, order numbers and persons are searched for by keyed hashes, and this host has no "
        + "key. Call UseSignalKey at start-up, with the same secret on every node.");

    private IEnumerable<string> Words(string? text, string what, string tenant) =>
        LookupText.Normal(text ?? "") is { Length: > 0 } normal ? [Hash(tenant, what, normal)] : [];

    private IEnumerable<string> Persons(string[] contacts, string tenant) =>
        contacts.Select(contact => Hash(tenant, nameof(ComplaintQuery.Person), contact));

    private string Hash(string tenant, string what, string value) => key.Value(string.Join('\0', tenant, "Search", what, value));
}
