using System.Collections.Concurrent;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Keeps who was to get a notice and is not known to any channel or directory, until a notice reaches them. Thread-safe.</summary>
internal sealed partial class UnreachedReceivers(ILogger<UnreachedReceivers>? log = null)
{
    private readonly ILogger _log = log ?? NullLogger<UnreachedReceivers>.Instance;
    private readonly ConcurrentDictionary<(string Tenant, NoticeReceiver Receiver), bool> _unreached = new();

    /// <summary>How many there are.</summary>
    public int Count => _unreached.Count;

    public void Reached(string tenant, NoticeReceiver receiver) => _unreached.TryRemove((tenant, receiver), out _);

    public void Missed(Notice notice, NoticeReceiver receiver)
    {
        LogUnreached(notice.Id, receiver.Kind, receiver.Name);
        // A complainant who cannot be reached is a task of the case, not a gap of the configuration.
        if (!receiver.IsComplainant)
            _unreached.TryAdd((notice.Tenant, receiver), true);
    }

    [LoggerMessage(1106, LogLevel.Warning, "Notice {Id} reaches nobody for the {Kind} '{Name}': no channel and no address is known.")]
    private partial void LogUnreached(string id, ReceiverKind kind, string name);
}
