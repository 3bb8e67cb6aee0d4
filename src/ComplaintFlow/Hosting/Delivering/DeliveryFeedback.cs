using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Outbox;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>
/// Finds the complaint of a delivery by its id, which says how it was made, and has the failure recorded as that of any other delivery.
/// Thread-safe.
/// </summary>
internal sealed class DeliveryFeedback(
    ComplaintReader reader, IEnumerable<IInternalMessageHandler> handlers, IRuleBookSource rules, TimeProvider time) : IDeliveryFeedback
{
    private readonly IInternalMessageHandler _reports = handlers.First(static one => one.Topic == DeliveryReport.MessageTopic);

    public async ValueTask<bool> ReportFailureAsync(DeliveryFailure failure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(failure);
        string tenant = UnknownTenantException.Checked(rules.Current, failure.Tenant);
        if (!TryRead(failure.Delivery, out ComplaintId id, out long version, out string notice))
            return false;
        var key = new ComplaintKey(tenant, id);
        if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } complaint || version > complaint.Version
            || !IsTo(complaint.Complainant.Contacts, failure, notice))
            return false;
        IReadOnlyList<HistoryEntry> cause = await reader
            .EntriesAsync(new JournalQuery(key, version, version), atLeast: 1, cancellationToken).ConfigureAwait(false);
        var report = new DeliveryReport(notice, version, TopicOf(cause[0]), failure.Channel, failure.Reason);
        await _reports.HandleAsync(DeliveryMessages.Report(key, report, time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>What said the words, or the receipt: the notice itself is no more.</summary>
    private static string TopicOf(HistoryEntry cause) => cause.Events.Any(static one => one is Received) ? nameof(Received) : cause.Action;

    /// <summary>Whether the delivery went to one of the contacts, and to the address that the report names.</summary>
    private static bool IsTo(IReadOnlyList<Contact> contacts, DeliveryFailure failure, string notice) =>
        contacts.Index().Any(one =>
            string.Equals(
                DeliveryMessages.IdOf(notice, failure.Channel, DeliveryEndpoints.OfContact(one.Index)), failure.Delivery,
                StringComparison.Ordinal)
            && (failure.Address is null
                || string.Equals(one.Item.Value.Trim(), failure.Address.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads the complaint, the version and the number of the notice, and a mark of the endpoint.</summary>
    private static bool TryRead(string delivery, out ComplaintId id, out long version, out string notice)
    {
        (id, version, notice) = (default, 0, "");
        if (delivery.Split('.') is not [{ Length: > 0 } before, { Length: > 0 }] || before.Split('-') is not [var first, var second, _])
            return false;
        notice = before;
        return ComplaintId.TryParse(first, out id)
            && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out version) && version > 0;
    }
}
