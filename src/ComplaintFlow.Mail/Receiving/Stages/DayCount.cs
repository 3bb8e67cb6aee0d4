using System.Globalization;
using ComplaintFlow.Mail.Receiving.Memory;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Counts within days (UTC). Thread-safe.</summary>
internal sealed class DayCount(IMailMemory memory, TimeProvider time)
{
    /// <summary>Counts one more.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="most">How many may be on a day.</param>
    /// <param name="mail">The mail that counts, if it is to be taken back where the mail waits.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>Whether it is not one too many.</returns>
    public async ValueTask<bool> TryAddAsync(string what, int most, IncomingMail? mail, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset until = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
        string key = string.Create(CultureInfo.InvariantCulture, $"{what}:{now:yyyyMMdd}");
        long count = await memory.CountAsync(key, 1, until, cancellationToken).ConfigureAwait(false);
        mail?.Counted.Add((key, until));
        return count <= most;
    }
}
