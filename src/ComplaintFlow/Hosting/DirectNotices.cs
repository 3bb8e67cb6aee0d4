using System.Collections.Concurrent;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <inheritdoc cref="INoticeSender"/>
internal sealed class DirectNotices(NoticeRouter router, DeliverySender sender, IRuleBookSource rules) : INoticeSender
{
    private readonly ConcurrentDictionary<(string Tenant, string Id), bool> _sent = new();

    public async ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        NoticeRoutes routes = (rules.Current.ForTenant(notice.Tenant) ?? throw new UnknownTenantException()).Notices.Routes;
        var nothing = new ComplaintKey(notice.Tenant, default);
        string? failed = null;
        foreach (OutgoingMessage message in await router.RouteAsync(nothing, notice, routes, cancellationToken).ConfigureAwait(false))
        {
            if (_sent.ContainsKey((notice.Tenant, message.Id)))
                continue;
            if (await TrySendAsync(message, cancellationToken).ConfigureAwait(false) is { } reason)
                failed = $"{message.Channel}: {reason}";
            else
                _sent[(notice.Tenant, message.Id)] = true;
        }
        if (failed is not null)
            throw new InvalidOperationException($"A notice did not leave by every channel ({failed}).");
    }

    /// <summary>Sends one delivery. Returns why it did not leave; null if it did, or never will.</summary>
    private async ValueTask<string?> TrySendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            DeliveryResult result = await sender.SendAsync(message, attempt: 1, cancellationToken).ConfigureAwait(false);
            return result.Status is DeliveryStatus.Failed or DeliveryStatus.Unavailable or DeliveryStatus.Postponed ? result.Reason : null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return FailureReason.Of(error);
        }
    }
}
