using System.Globalization;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>
/// The endpoints of deliveries to people. They name a person as an actor or a contact of the complainant by its place, never an address:
/// that is looked up when the delivery leaves.
/// </summary>
internal static class DeliveryEndpoints
{
    private const string PersonPrefix = "person/";
    private const string ContactPrefix = "complainant/";

    public static string OfPerson(string id) => PersonPrefix + id;

    public static string OfContact(int place) => string.Create(CultureInfo.InvariantCulture, $"{ContactPrefix}{place}");

    /// <summary>The id of the person; null if the endpoint is not one.</summary>
    public static string? PersonOf(string endpoint) =>
        endpoint.StartsWith(PersonPrefix, StringComparison.Ordinal) ? endpoint[PersonPrefix.Length..] : null;

    /// <summary>The place of the contact; null if the endpoint is not one.</summary>
    public static int? ContactOf(string endpoint) =>
        endpoint.StartsWith(ContactPrefix, StringComparison.Ordinal)
        && int.TryParse(endpoint.AsSpan(ContactPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int place)
            ? place : null;
}
