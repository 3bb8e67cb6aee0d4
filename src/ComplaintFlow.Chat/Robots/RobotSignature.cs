using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Chat.Robots;

/// <summary>
/// Signs messages. Both chats hash an instant and the secret, but one takes the secret as the key, and the other takes all as the key of an
/// empty message.
/// </summary>
internal static class RobotSignature
{
    /// <summary>Signs for DingTalk.</summary>
    /// <param name="milliseconds">The present instant, in milliseconds since 1970 (UTC).</param>
    /// <param name="secret">The secret.</param>
    public static string DingTalk(long milliseconds, string secret) => Hash(key: secret, message: $"{milliseconds}\n{secret}");

    /// <summary>Signs for Feishu.</summary>
    /// <param name="seconds">The present instant, in seconds since 1970 (UTC).</param>
    /// <param name="secret">The secret.</param>
    public static string Feishu(long seconds, string secret) => Hash(key: $"{seconds}\n{secret}", message: "");

    private static string Hash(string key, string message) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(message)));
}
