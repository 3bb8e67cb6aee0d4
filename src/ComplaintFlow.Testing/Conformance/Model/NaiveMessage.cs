using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Model;

internal sealed class NaiveMessage(OutgoingMessage message)
{
    public OutgoingMessage Message { get; } = message;

    public DateTimeOffset DueAt { get; set; } = message.CreatedAt;

    public MessageLease? Lease { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DiedAt { get; set; }

    public bool IsInLane { get; set; } = message.IsOrdered;

    public bool IsDue(DateTimeOffset now) => DiedAt is null && DueAt <= now && (Lease is null || Lease.Until <= now);
}
