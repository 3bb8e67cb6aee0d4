using System.Globalization;
using System.Security.Cryptography;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Makes codes, sends them past the outbox, so that none is stored in the clear, and checks them. Thread-safe.</summary>
internal sealed partial class OneTimeCodes(
    CodeVault vault, ComplaintReader reader, ChannelCatalog channels, ILetterWriter letters, IRuleBookSource rules,
    IServiceScopeFactory scopes, ILogger<OneTimeCodes>? logger = null) : IOneTimeCodes
{
    private readonly ILogger _log = logger ?? NullLogger<OneTimeCodes>.Instance;

    private const int Codes = 1_000_000;

    public async ValueTask<CodeSent> SendAsync(ComplaintKey key, int contact, CancellationToken cancellationToken)
    {
        key = Served(key);
        if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } complaint
            || complaint.Complainant.Contacts.ElementAtOrDefault(contact) is not { } way)
            return new CodeSent(CodeStatus.NoWay);
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            (string? name, INotificationChannel? channel) = channels.Create(scope.ServiceProvider)
                .FirstOrDefault(one => one.Channel.Reaches == way.Kind && one.Channel.ReachesComplainants);
            if (channel is null)
                return new CodeSent(CodeStatus.NoWay);
            if (await vault.CountAsync(key, cancellationToken).ConfigureAwait(false) is { } wait)
                return new CodeSent(CodeStatus.TooMany, wait);
            string code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
            string id = await vault.KeepAsync(key, code, cancellationToken).ConfigureAwait(false);
            Delivery delivery = Delivery(complaint, way, key, code, id, name!);
            return new CodeSent(await TrySendAsync(channel, delivery, cancellationToken).ConfigureAwait(false)
                ? CodeStatus.Sent : CodeStatus.Failed);
        }
    }

    public ValueTask<CodeChecked> CheckAsync(ComplaintKey key, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        return vault.CheckAsync(Served(key), code, cancellationToken);
    }

    private ComplaintKey Served(ComplaintKey key) => key with { Tenant = UnknownTenantException.Checked(rules.Current, key.Tenant) };

    private Delivery Delivery(Complaint complaint, Contact way, ComplaintKey key, string code, string id, string channel)
    {
        Letter letter = letters.Write(complaint, LetterKind.OneTimeCode, null, key.Tenant, code);
        return new Delivery
        {
            Id = id,
            Channel = channel,
            Text = letter.Text.TrimEnd(),
            Letter = letter,
            Recipient = new Recipient { Id = "complainant", Contacts = [way], Language = letter.Language },
            Notice = new Notice
            {
                Id = id, Topic = nameof(LetterKind.OneTimeCode), Recipients = [Roles.Complainant], Tenant = key.Tenant,
                ComplaintId = complaint.Id, Number = complaint.Number, At = complaint.LastEntryAt, State = complaint.State,
                Letter = LetterKind.OneTimeCode,
            },
        };
    }

    private async ValueTask<bool> TrySendAsync(
        INotificationChannel channel, Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            DeliveryResult result = await channel.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
            if (result.Status == DeliveryStatus.Delivered)
                return true;
            LogNotSent(delivery.Channel, result.Reason ?? result.Status.ToString());
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested) // also a sender that has waited long enough
        {
            LogNotSent(delivery.Channel, error.GetType().Name);
        }
        return false; // the complainant asks for another one
    }

    [LoggerMessage(1111, LogLevel.Warning, "A one-time code could not be sent by {Channel}: {Error}.")]
    private partial void LogNotSent(string channel, string error);
}
