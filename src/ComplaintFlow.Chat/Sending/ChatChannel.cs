using System.Collections.Frozen;
using ComplaintFlow.Chat.Robots;
using ComplaintFlow.Complaints;
using ComplaintFlow.Http;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Chat.Sending;

/// <summary>Writes notices into groups by their robots.</summary>
internal sealed partial class ChatChannel : INotificationChannel, IDisposable
{
    private readonly FrozenDictionary<string, (Robot Robot, RobotGate Gate)> _robots;
    private readonly GuardedHttp _http;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public ChatChannel(ChatOptions options, TimeProvider time, ILogger<ChatChannel>? logger = null, INetwork? network = null)
    {
        _http = new GuardedHttp(network ?? new HostNetwork(), time, options.Timeout);
        (_time, _logger) = (time, logger ?? NullLogger<ChatChannel>.Instance);
        _robots = options.Robots.Where(static pair => pair.Value.Enabled).Select(static pair => new Robot(pair.Key, pair.Value))
            .ToFrozenDictionary(
                robot => robot.Name,
                robot => (robot, new RobotGate(robot, time, options.GatherFor, (texts, token) => PostAsync(robot, texts, token))),
                StringComparer.OrdinalIgnoreCase);
    }

    public bool ReachesComplainants => false;

    public IReadOnlyList<string> GetEndpoints(Notice notice) =>
        [.. _robots.Values.Select(one => one.Robot).Where(robot => Takes(robot, notice)).Select(robot => robot.Name)
            .Order(StringComparer.Ordinal)];

    public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken) =>
        // It may have been removed since the delivery was stored.
        _robots.TryGetValue(delivery.Endpoint, out (Robot Robot, RobotGate Gate) one)
            ? one.Gate.SendAsync(RobotText.Plain(delivery.Text), cancellationToken)
            : new(DeliveryResult.Rejected("UnknownRobot"));

    public void Dispose() => _http.Dispose();

    /// <summary>What speaks to the complainant alone is not for a group, unless the group asks for it.</summary>
    private static bool Takes(Robot robot, Notice notice) => robot.Filter.Takes(notice)
        && (robot.Filter.AsksFor(Roles.Complainant) || !IsForComplainantAlone(notice));

    private static bool IsForComplainantAlone(Notice notice) =>
        notice.Recipients.Count > 0 && notice.Recipients.All(static role =>
            string.Equals(role, Roles.Complainant, StringComparison.OrdinalIgnoreCase))
        && notice is { Departments: null or { Count: 0 }, Persons: null or { Count: 0 } };

    private async ValueTask<DeliveryResult> PostAsync(Robot robot, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        using HttpRequestMessage request = RobotRequest.Make(robot, texts, now);
        DeliveryResult result = await _http.SendAsync(
            request, robot.AllowsPrivate,
            (response, token) => RobotAnswer.JudgeAsync(response, robot.Traits, _time.GetUtcNow(), token), cancellationToken)
            .ConfigureAwait(false);
        if (texts.Count > 1)
            LogGathered(texts.Count, robot.Name);
        if (result is { Status: DeliveryStatus.Rejected, Reason: "AddressRefused" })
            LogRefused(robot.Name);
        return result;
    }

    [LoggerMessage(1350, LogLevel.Debug, "{Count} notices went as one message of the robot {Robot}, which may write no more at present.")]
    private partial void LogGathered(int count, string robot);

    [LoggerMessage(1351, LogLevel.Warning, "The address of the robot {Robot} is not one of the public internet. Nothing was sent.")]
    private partial void LogRefused(string robot);
}
