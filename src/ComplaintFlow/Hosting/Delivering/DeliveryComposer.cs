using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Completes a delivery just before it leaves: finds the address, and writes the text and the letter. Thread-safe.</summary>
internal sealed class DeliveryComposer(
    ComplaintReader reader, ILetterWriter letters, ITemplateRenderer templates, TimeProvider time)
{
    /// <summary>Completes a delivery; null if the person has no address any more.</summary>
    public async ValueTask<Delivery?> ComposeAsync(
        OutgoingMessage message, int attempt, INotificationChannel channel, IServiceProvider scope, CancellationToken cancellationToken)
    {
        Notice notice = DeliveryMessages.NoticeOf(message);
        var delivery = new Delivery
        {
            Id = message.Id,
            Notice = notice,
            Channel = message.Channel,
            Endpoint = message.Endpoint,
            Text = templates.Render(notice),
            Attempt = attempt,
        };
        if (channel.Reaches is not { } kind)
            return delivery;
        if (DeliveryEndpoints.ContactOf(message.Endpoint) is { } place)
            return await ToComplainantAsync(delivery, message.Key, kind, place, cancellationToken).ConfigureAwait(false);
        var query = new RecipientQuery(ReceiverKind.Person, DeliveryEndpoints.PersonOf(message.Endpoint) ?? "", time.GetUtcNow())
        {
            Tenant = notice.Tenant,
        };
        IRecipientDirectory directory = scope.GetRequiredService<IRecipientDirectory>();
        IReadOnlyList<Recipient> found = await directory.FindAsync(query, cancellationToken).ConfigureAwait(false);
        return found.FirstOrDefault(person => person.AddressOf(kind) is not null) is { } recipient
            ? delivery with { Recipient = recipient } : null;
    }

    private async ValueTask<Delivery?> ToComplainantAsync(
        Delivery delivery, ComplaintKey key, ContactKind kind, int place, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } complaint
            || complaint.Complainant.Contacts.ElementAtOrDefault(place) is not { RefusesNotices: false } contact || contact.Kind != kind)
            return null;
        string? said = delivery.Notice.Says ? await SaidAsync(key, delivery.Notice.Version, cancellationToken).ConfigureAwait(false) : null;
        return delivery with
        {
            Recipient = new Recipient { Id = "complainant", Contacts = [contact], Language = complaint.Language },
            Letter = delivery.Notice.Letter is { } letter ? letters.Write(complaint, letter, null, key.Tenant, said) : null,
        };
    }

    /// <summary>Finds the words in the entry that caused the notice: they stay in the journal, and are nowhere else.</summary>
    private async ValueTask<string?> SaidAsync(ComplaintKey key, long version, CancellationToken cancellationToken) =>
        (await reader.EntriesAsync(new JournalQuery(key, version, version), atLeast: 1, cancellationToken).ConfigureAwait(false))
            .SelectMany(static entry => entry.Events).Select(static one => one switch
            {
                MessageExchanged { FromComplainant: false } message => message.Text,
                ResponseSent sent => sent.Text,
                PreliminaryPlanGiven given => given.Plan.Text,
                _ => null,
            }).FirstOrDefault(static said => said is not null);
}
