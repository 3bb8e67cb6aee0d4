using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Notifications;

/// <summary>The channels of the host, which may be scoped. Each notice has a scope of its own. Thread-safe.</summary>
internal sealed class NotificationChannels(IServiceScopeFactory scopes, ITemplateRenderer templates)
{
    /// <summary>Sends a notice through every channel.</summary>
    public async ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        string text = templates.Render(notice);
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            foreach (INotificationChannel channel in scope.ServiceProvider.GetServices<INotificationChannel>())
                await channel.SendAsync(notice, text, cancellationToken).ConfigureAwait(false);
        }
    }
}
