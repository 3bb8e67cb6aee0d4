using ComplaintFlow.Chat.Robots;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Sending;

/// <summary>
/// Keeps the messages of a robot within its limits, on this host. The last message that a limit leaves waits a little for others and takes
/// them along; what comes later fails and is tried again when there is room. Thread-safe.
/// </summary>
internal sealed class RobotGate(
    Robot robot, TimeProvider time, TimeSpan gatherFor, Func<IReadOnlyList<string>, CancellationToken, ValueTask<DeliveryResult>> send)
{
    private readonly Lock _lock = new();
    private readonly RateWindow _rate = new(robot.Traits.Limits, time);
    private Gathering? _open;

    public async ValueTask<DeliveryResult> SendAsync(string text, CancellationToken cancellationToken)
    {
        Gathering? gathering;
        Gathering.Entry? entry;
        lock (_lock)
        {
            gathering = _open;
            entry = gathering?.TryAdd(text);
            if (entry is null)
            {
                (int left, TimeSpan span) = _rate.Take();
                if (left < 0)
                    return DeliveryResult.Postponed("RateLimited", span);
                gathering = left == 0 && gatherFor > TimeSpan.Zero ? new Gathering(robot) : null;
                entry = gathering?.TryAdd(text);
                _open = gathering ?? _open;
                if (gathering is not null)
                    _ = RunAsync(gathering, gatherFor < span ? gatherFor : span);
            }
        }
        return gathering is null ? await SendAloneAsync(text, cancellationToken).ConfigureAwait(false)
            : await JoinAsync(gathering, entry!, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<DeliveryResult> SendAloneAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            return await send([text], cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
                _rate.Done();
        }
    }

    private async ValueTask<DeliveryResult> JoinAsync(Gathering gathering, Gathering.Entry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await gathering.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
                gathering.Remove(entry); // if it has not left yet
            throw;
        }
    }

    /// <summary>Waits for others, then sends all. Nobody's cancellation stops it, since it is the message of several.</summary>
    private async Task RunAsync(Gathering gathering, TimeSpan wait)
    {
        await Task.Delay(wait, time, CancellationToken.None).ConfigureAwait(false);
        IReadOnlyList<string> texts;
        lock (_lock)
        {
            texts = gathering.Texts;
            if (_open == gathering)
                _open = null;
            if (texts.Count == 0)
            {
                _rate.GiveBack();
                return;
            }
        }
        try
        {
            gathering.End(await send(texts, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception error)
        {
            gathering.Fail(error);
        }
        finally
        {
            lock (_lock)
                _rate.Done();
        }
    }
}
