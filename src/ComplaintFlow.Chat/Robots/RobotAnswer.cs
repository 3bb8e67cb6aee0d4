using System.Globalization;
using System.Net;
using System.Text.Json;
using ComplaintFlow.Http;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Robots;

/// <summary>Says what an answer means. Chats tell errors in the body of an answer whose status says that all is well.</summary>
internal static class RobotAnswer
{
    private const int MostBytes = 8192;
    private static readonly TimeSpan RateWait = TimeSpan.FromMinutes(1);
    private static readonly string[] Names = ["errcode", "code", "StatusCode"];

    public static async ValueTask<DeliveryResult> JudgeAsync(
        HttpResponseMessage response, RobotTraits traits, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DeliveryResult outcome = HttpOutcome.Of(response, now);
        bool isRefused = outcome.Status == DeliveryStatus.Failed && response.StatusCode >= HttpStatusCode.BadRequest;
        if (outcome.Status != DeliveryStatus.Delivered && !isRefused)
            return outcome;
        return await CodeAsync(response, cancellationToken).ConfigureAwait(false) switch
        {
            0 when !isRefused => DeliveryResult.Delivered,
            null or 0 => isRefused ? outcome : DeliveryResult.Failed("NoCode"),
            { } code when traits.RateCodes.Contains(code) => DeliveryResult.Unavailable(Text(code), RateWait),
            { } code => DeliveryResult.Failed(Text(code)),
        };
    }

    private static string Text(long code) => code.ToString(CultureInfo.InvariantCulture);

    /// <summary>The code of the answer; null if it has none that can be read.</summary>
    private static async ValueTask<long?> CodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[MostBytes];
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        int length = await body.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        try
        {
            using var answer = JsonDocument.Parse(buffer.AsMemory(0, length));
            if (answer.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            foreach (string name in Names)
            {
                if (answer.RootElement.TryGetProperty(name, out JsonElement code) && code.ValueKind == JsonValueKind.Number)
                    return code.TryGetInt64(out long number) ? number : null;
            }
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
