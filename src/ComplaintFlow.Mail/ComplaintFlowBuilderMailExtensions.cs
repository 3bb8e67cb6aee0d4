using ComplaintFlow.Hosting;
using ComplaintFlow.Mail;
using ComplaintFlow.Mail.OAuth;
using ComplaintFlow.Mail.Receiving.Mailboxes;
using ComplaintFlow.Mail.Sending;
using ComplaintFlow.Mail.Settings;
using ComplaintFlow.Mail.Templates;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds mail.</summary>
public static class ComplaintFlowBuilderMailExtensions
{
    private const string SectionName = "Mail";

    /// <summary>
    /// Sends letters and notices by e-mail through the server of <c>ComplaintFlow:Mail</c>, and makes the mails in its mailboxes complaints
    /// and messages. The channel has the name <c>mail</c>. A second call adds to the first.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options. Code takes precedence over the section.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException">Another channel has the name <c>mail</c>.</exception>
    /// <remarks>
    /// Connections are encrypted, unless the server is on the same machine. A mail goes to one person. The mails of one complaint to the
    /// complainant form a thread, and replies to them carry a mark of the complaint. An address that a server refuses for good is left
    /// alone (<see cref="ISuppressionList"/>). Mailboxes are read by hosts that run workers, one host at a time.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .AddMail(options =&gt; options.From = "complaints@example.com")
    ///     .AddWorkers();
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddMail(this ComplaintFlowBuilder builder, Action<MailOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<MailOptions> options = builder.Services.AddComplaintFlowOptions<MailOptions>(
            SectionName, static (section, bound) => section.Bind(bound), new MailCheck());
        if (configure is not null)
            options.Configure(configure);
        IServiceCollection services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, TemplateCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, StoreCheck>());
        services.TryAddSingleton<SmtpHealth>();
        services.TryAddSingleton<ISuppressionList>(static provider => new SuppressionList(
            provider.GetRequiredService<IExpiringStore>(), Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => new MailTemplates(TemplateCheck.Read(
            Options(provider), provider.GetService<IHostEnvironment>()?.ContentRootPath, static (_, _) => { })));
        services.TryAddSingleton(static provider => new SmtpPool(
            new SmtpConnector(Options(provider).Smtp, Options(provider).Smtp.OAuth is { } oauth
                ? new AccessTokens(oauth, provider.GetRequiredService<TimeProvider>()) : null),
            Options(provider).Smtp, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => new MailChannel(
            new MailComposer(
                Options(provider), provider.GetRequiredService<MailTemplates>(), provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILogger<MailComposer>>()),
            provider.GetRequiredService<SmtpPool>(), provider.GetRequiredService<ISuppressionList>(),
            provider.GetRequiredService<SmtpHealth>(), provider.GetService<ILogger<MailChannel>>()));
        services.AddMailboxes();
        return builder.AddNotificationChannel("mail", static provider => provider.GetRequiredService<MailChannel>());
    }

    private static MailOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<MailOptions>>().Value;
}
