using ComplaintFlow.Chat.Robots;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Sending;

/// <summary>Texts that wait to go as one message. Not thread-safe, but for its result.</summary>
internal sealed class Gathering(Robot robot)
{
    private readonly TaskCompletionSource<DeliveryResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Entry> _entries = [];

    public Task<DeliveryResult> Result => _result.Task;

    public IReadOnlyList<string> Texts => [.. _entries.Select(entry => entry.Text)];

    /// <summary>Adds a text; null if the message would have to be cut.</summary>
    public Entry? TryAdd(string text)
    {
        if (_entries.Count > 0 && !RobotRequest.Fits(robot, [.. Texts, text]))
            return null;
        var entry = new Entry(text);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Takes a text out again, whose delivery was given up.</summary>
    public void Remove(Entry entry) => _entries.Remove(entry);

    public void End(DeliveryResult result) => _result.TrySetResult(result);

    public void Fail(Exception error) => _result.TrySetException(error);

    /// <summary>A text of one delivery. Two of them may be equal.</summary>
    public sealed class Entry(string text)
    {
        public string Text => text;
    }
}
