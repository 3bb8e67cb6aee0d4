using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ComplaintFlow.Chat.Robots;

/// <summary>Writes texts as the message of a robot, signed for this very try.</summary>
internal static class RobotRequest
{
    private const int LongestTitle = 60;

    /// <summary>Makes the request that sends a message.</summary>
    /// <param name="robot">The robot.</param>
    /// <param name="texts">The texts, plain already. Several go as one message that says how many there are.</param>
    /// <param name="now">The present instant, by which the message is signed.</param>
    public static HttpRequestMessage Make(Robot robot, IReadOnlyList<string> texts, DateTimeOffset now)
    {
        string text = RobotText.Cut(Text(robot, texts), robot.Traits.LongestText);
        byte[] body = robot.Kind switch
        {
            ChatRobotKind.DingTalk => Json(new DingTalkMessage(new DingTalkMarkdown(Title(robot, texts), text), new DingTalkAt())),
            ChatRobotKind.WeCom => Json(new WeComMessage(new WeComMarkdown(text))),
            _ => Json(Signed(new FeishuMessage(new FeishuContent(text)), robot.Secret, now.ToUnixTimeSeconds())),
        };
        var request = new HttpRequestMessage(HttpMethod.Post, Address(robot, now.ToUnixTimeMilliseconds()))
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return request;
    }

    /// <summary>Whether texts go as one message without a cut.</summary>
    public static bool Fits(Robot robot, IReadOnlyList<string> texts) =>
        Encoding.UTF8.GetByteCount(Text(robot, texts)) <= robot.Traits.LongestText;

    private static string Text(Robot robot, IReadOnlyList<string> texts)
    {
        string lineBreak = robot.Traits.LineBreak;
        IEnumerable<string> lines = texts.Count == 1 ? texts : texts.Select(text => $"• {text}").Prepend(Count(texts.Count));
        if (robot.Heading is { } heading)
            lines = lines.Prepend(heading);
        return string.Join(lineBreak, lines.Select(line => line.Replace("\n", lineBreak, StringComparison.Ordinal)));
    }

    // The title stands in lists of messages, and is not shown above the text.
    private static string Title(Robot robot, IReadOnlyList<string> texts)
    {
        string first = robot.Heading ?? (texts.Count == 1 ? texts[0].Split('\n')[0] : Count(texts.Count));
        return RobotText.Cut(first, LongestTitle);
    }

    private static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} notices:");

    private static string Address(Robot robot, long milliseconds)
    {
        if (robot.Kind != ChatRobotKind.DingTalk || robot.Secret is not { } secret)
            return robot.Address;
        string signature = Uri.EscapeDataString(RobotSignature.DingTalk(milliseconds, secret));
        char separator = robot.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return string.Create(CultureInfo.InvariantCulture, $"{robot.Address}{separator}timestamp={milliseconds}&sign={signature}");
    }

    private static FeishuMessage Signed(FeishuMessage message, string? secret, long seconds) => secret is null ? message : message with
    {
        Timestamp = seconds.ToString(CultureInfo.InvariantCulture), Sign = RobotSignature.Feishu(seconds, secret),
    };

    private static byte[] Json(DingTalkMessage message) =>
        JsonSerializer.SerializeToUtf8Bytes(message, RobotJson.Readable.DingTalkMessage);

    private static byte[] Json(WeComMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, RobotJson.Readable.WeComMessage);

    private static byte[] Json(FeishuMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, RobotJson.Readable.FeishuMessage);
}
