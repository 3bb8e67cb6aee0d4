namespace ComplaintFlow.Storage;

/// <summary>Represents a request for due work. The tenants share it fairly: one with much due work leaves room for the others.</summary>
/// <param name="Now">The instant up to which work is due.</param>
/// <param name="Holder">The name of the worker, unique among all workers. A worker does not get work again that it already
/// holds.</param>
/// <param name="Duration">How long no other worker gets the same work (elapsed time from <paramref name="Now"/>).</param>
/// <param name="Max">The maximum number of pieces of work; at least 1.</param>
/// <remarks>
/// If no more of the <see cref="Tenants"/> have work to lease than <paramref name="Max"/>, each of these gets an equal share of
/// <paramref name="Max"/>, rounded down, or all that it has if that is less; a tenant alone gets <paramref name="Max"/>. If more have
/// work, those whose oldest work has been due the longest get one piece each. What one tenant leaves of its share need not be given to
/// another one, so an answer may have fewer pieces than <paramref name="Max"/> although more is due. An empty answer says that there
/// is nothing to lease.
/// </remarks>
public sealed record LeaseRequest(DateTimeOffset Now, string Holder, TimeSpan Duration, int Max)
{
    /// <summary>The tenants whose work is leased; at least one. Work of other tenants is left alone.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [ComplaintKey.DefaultTenant];

    /// <summary>
    /// The channel whose deliveries are leased. If it is empty, which is the default, messages of every other kind are leased. Alarms
    /// have no channel, and ignore it.
    /// </summary>
    public string Channel { get; init; } = "";
}

/// <summary>Represents a complaint whose alarm is due, kept from other workers until <see cref="Until"/>.</summary>
/// <param name="Key">The complaint.</param>
/// <param name="Version">The version of the complaint whose commit set the alarm. Together with <paramref name="Attempts"/> it
/// distinguishes any two leases of a complaint.</param>
/// <param name="WakeAt">The instant of the alarm.</param>
/// <param name="Holder">The worker that holds the lease.</param>
/// <param name="Until">The instant from which other workers may take it.</param>
/// <param name="Attempts">How often the complaint was leased since its last commit, including this time. Leases that were returned do
/// not count.</param>
public sealed record ComplaintLease(
    ComplaintKey Key, long Version, DateTimeOffset WakeAt, string Holder, DateTimeOffset Until, int Attempts);

/// <summary>Specifies the outcome of leased work.</summary>
public enum LeaseDisposition
{
    /// <summary>The work is done.</summary>
    Done,

    /// <summary>The work failed and is due again at a later instant.</summary>
    Later,

    /// <summary>The work failed for good and waits for a person: parked, or among the dead letters.</summary>
    Dead,

    /// <summary>
    /// The work was not tried. It is due again at the named instant, and the lease does not count as an attempt.
    /// </summary>
    Returned,
}

/// <summary>
/// Represents the outcome of a leased complaint. Only the holder of the lease can settle it, even after
/// <see cref="ComplaintLease.Until"/> as long as no other worker has taken it. A lease that another worker has taken, or that a
/// commit has freed, is ignored.
/// </summary>
/// <param name="Lease">The lease.</param>
/// <param name="Disposition">The outcome. If no commit has moved the alarm, <see cref="LeaseDisposition.Done"/> removes it.
/// <see cref="LeaseDisposition.Dead"/> parks it until the next commit or <see cref="IAlarms.ResumeAsync"/>.</param>
/// <param name="At">The instant to which the alarm moves; required for <see cref="LeaseDisposition.Later"/> and
/// <see cref="LeaseDisposition.Returned"/>.</param>
/// <param name="Reason">The reason of the failure: a type of error, no personal data.</param>
public sealed record DueOutcome(ComplaintLease Lease, LeaseDisposition Disposition, DateTimeOffset? At = null, string? Reason = null);

/// <summary>Represents a complaint whose alarm could not be served and that is parked for a person to look at.</summary>
/// <param name="Key">The complaint.</param>
/// <param name="WakeAt">The instant of the alarm.</param>
/// <param name="Attempts">How often the complaint was leased since its last commit.</param>
/// <param name="Reason">The reason of the failure.</param>
public sealed record ParkedComplaint(ComplaintKey Key, DateTimeOffset WakeAt, int Attempts, string? Reason);

/// <summary>Represents the current alarm of a complaint.</summary>
/// <param name="Version">The version of the complaint whose commit set it.</param>
/// <param name="WakeAt">The instant of the alarm: the committed one, or the one to which a worker has postponed it.</param>
/// <param name="Attempts">How often the complaint was leased since its last commit.</param>
/// <param name="IsParked">Whether it is parked.</param>
public sealed record StoredAlarm(long Version, DateTimeOffset WakeAt, int Attempts, bool IsParked);

/// <summary>Represents a message to be sent, kept from other workers until <see cref="Until"/>.</summary>
/// <param name="Message">The message.</param>
/// <param name="Holder">The worker that holds the lease.</param>
/// <param name="Until">The instant from which other workers may take it.</param>
/// <param name="Attempts">How often the message was leased since its commit or since it was resent, including this time. Leases that
/// were returned do not count.</param>
public sealed record MessageLease(OutgoingMessage Message, string Holder, DateTimeOffset Until, int Attempts);

/// <summary>
/// Represents the outcome of a leased message. Only the holder of the lease can settle it, even after
/// <see cref="MessageLease.Until"/> as long as no other worker has taken it.
/// </summary>
/// <param name="Lease">The lease.</param>
/// <param name="Disposition">The outcome.</param>
/// <param name="At">The instant of the next try for <see cref="LeaseDisposition.Later"/> and <see cref="LeaseDisposition.Returned"/>;
/// the instant at which it was given up for <see cref="LeaseDisposition.Dead"/>; required for all of them.</param>
/// <param name="Reason">The reason of the failure: a type of error, no personal data.</param>
public sealed record MessageOutcome(MessageLease Lease, LeaseDisposition Disposition, DateTimeOffset? At = null, string? Reason = null)
{
    /// <summary>
    /// The messages that come of this one: deliveries, and internal messages of the same tenant. They are written together with the
    /// outcome or not at all, and only if the lease still holds. One whose id belongs to a message that has not left is skipped. A
    /// message that is due again has none.
    /// </summary>
    public IReadOnlyList<OutgoingMessage> Successors { get; init; } = [];
}

/// <summary>Represents a message that could not be delivered.</summary>
/// <param name="Message">The message.</param>
/// <param name="DiedAt">The instant at which it was given up.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">The reason of the failure.</param>
public sealed record DeadLetter(OutgoingMessage Message, DateTimeOffset DiedAt, int Attempts, string? Reason);
