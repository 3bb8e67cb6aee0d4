using System.Collections.Concurrent;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Records the complaints that this host could not read at the last attempt, for its log, its health check and its metrics.
/// Thread-safe.
/// </summary>
internal sealed partial class UnreadableComplaintMonitor(ILogger<UnreadableComplaintMonitor>? log = null)
{
    private readonly ConcurrentDictionary<ComplaintKey, string> _unreadable = new();
    private readonly ILogger _log = log ?? NullLogger<UnreadableComplaintMonitor>.Instance;
    private volatile int _count; // counting a concurrent dictionary blocks its writers

    public int Count => _count;

    public void Found(UnreadableComplaintException error)
    {
        if (!_unreadable.TryAdd(error.Key, error.Refusal.Code))
            return;
        _count = _unreadable.Count;
        LogUnreadable(error.Key.Id.ToString(), error.Refusal.Code);
    }

    /// <summary>Records that a complaint was read, so any damage is repaired.</summary>
    public void IsRead(ComplaintKey key)
    {
        if (_count > 0 && _unreadable.TryRemove(key, out _))
            _count = _unreadable.Count;
    }

    [LoggerMessage(1104, LogLevel.Error, "Complaint {Id} cannot be read: {Code}.")]
    private partial void LogUnreadable(string id, string code);
}
