using System.Text.Json.Nodes;
using ComplaintFlow.Chat.Sending;
using ComplaintFlow.Http;
using ComplaintFlow.Notifications;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Chat.Tests;

/// <summary>A channel with one robot, <c>group</c>, whose chat is a receiver on the own machine and whose clock stands still.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string Secret = "SECabc123def456";
    public const string AllIsWell = """{"errcode":0,"errmsg":"ok"}""";

    private readonly ILoggerFactory _loggers;

    private Bench(Receiver chat, ChatOptions options)
    {
        Chat = chat;
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        Channel = new ChatChannel(options, Clock, _loggers.CreateLogger<ChatChannel>());
    }

    public Receiver Chat { get; }

    /// <summary>It stands at 1772442060 seconds since 1970.</summary>
    public DrivenClock Clock { get; } = new(Notices.At.AddMinutes(1));

    public CapturedLogs Logs { get; } = new();

    public ChatChannel Channel { get; }

    public static async Task<Bench> OpenAsync(
        ChatRobotKind kind = ChatRobotKind.WeCom, Action<ChatRobotOptions>? robot = null, Action<ChatOptions>? configure = null,
        string path = "robot?key=k")
    {
        Receiver chat = await Receiver.StartAsync();
        chat.AnswersWith(AllIsWell);
        var group = new ChatRobotOptions
        {
            Kind = kind, Url = $"http://127.0.0.1:{chat.Port}/{path}", AllowHttp = true, AllowPrivateAddresses = true,
        };
        robot?.Invoke(group);
        var options = new ChatOptions { Robots = { ["group"] = group } };
        configure?.Invoke(options);
        return new Bench(chat, options);
    }

    public Task<DeliveryResult> SendAsync(string text = "Complaint C260302-7: due.", CancellationToken cancellationToken = default) =>
        Channel.SendAsync(Notices.One().To("group", text), cancellationToken).AsTask();

    /// <summary>Sends several messages, one after another.</summary>
    public async Task SendAsync(int count)
    {
        for (int i = 0; i < count; i++)
            (await SendAsync($"{i}")).Status.Should().Be(DeliveryStatus.Delivered);
    }

    /// <summary>The texts that the chat got from a robot of WeCom.</summary>
    public IEnumerable<string> Texts() => Chat.All.Select(got => (string)JsonNode.Parse(got.Text)!["markdown"]!["content"]!);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        _loggers.Dispose();
        await Chat.DisposeAsync();
    }
}
