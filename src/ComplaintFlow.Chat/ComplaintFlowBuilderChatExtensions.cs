using ComplaintFlow.Chat;
using ComplaintFlow.Chat.Sending;
using ComplaintFlow.Hosting;
using ComplaintFlow.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds chat robots.</summary>
public static class ComplaintFlowBuilderChatExtensions
{
    private const string SectionName = "Chat";

    /// <summary>
    /// Writes notices into groups of DingTalk, WeCom and Feishu by the robots of <c>ComplaintFlow:Chat</c>. The channel has the name
    /// <c>chat</c>. A second call adds to the first.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options. Code takes precedence over the section.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException">Another channel has the name <c>chat</c>.</exception>
    /// <remarks>
    /// Texts are escaped: they make no link and mention nobody. A robot keeps within the limits of its chat on each host; when it may write
    /// only one more message, it waits a little (<see cref="ChatOptions.GatherFor"/>) and writes what has come as one. Notices to the
    /// complainant alone are not written, unless the robot names that role.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .AddChat(options =&gt; options.Robots["quality"] = new ChatRobotOptions { Kind = ChatRobotKind.WeCom, Key = key })
    ///     .AddWorkers();
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddChat(this ComplaintFlowBuilder builder, Action<ChatOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<ChatOptions> options = builder.Services.AddComplaintFlowOptions<ChatOptions>(
            SectionName, static (section, bound) => section.Bind(bound), new ChatCheck());
        if (configure is not null)
            options.Configure(configure);
        builder.Services.TryAddSingleton(static provider => new ChatChannel(
            provider.GetRequiredService<IOptions<ChatOptions>>().Value, provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ChatChannel>>(), provider.GetService<INetwork>()));
        return builder.AddNotificationChannel("chat", static provider => provider.GetRequiredService<ChatChannel>());
    }
}
