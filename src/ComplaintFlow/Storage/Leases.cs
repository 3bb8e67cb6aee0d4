namespace ComplaintFlow.Storage;

/// <summary>Asks for work that is due.</summary>
/// <param name="Now">The instant up to which work is due.</param>
/// <param name="Holder">Who asks: a name unique to the worker. It does not get again what it has already.</param>
/// <param name="Duration">How long no one else gets the same work (elapsed time from <paramref name="Now"/>).</param>
/// <param name="Max">How many pieces of work at most; at least 1.</param>
public sealed record LeaseRequest(DateTimeOffset Now, string Holder, TimeSpan Duration, int Max);

/// <summary>A complaint whose alarm is due, kept from other workers until <see cref="Until"/>.</summary>
/// <param name="Key">The complaint.</param>
/// <param name="Version">The version of the complaint whose commit set the alarm. Together with <paramref name="Tries"/> it tells any two
/// leases of a complaint apart.</param>
/// <param name="WakeAt">The instant of the alarm.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Until">The instant at which others may take it.</param>
/// <param name="Tries">How often it was leased since its last commit, this time included.</param>
public sealed record ComplaintLease(ComplaintKey Key, long Version, DateTimeOffset WakeAt, string Holder, DateTimeOffset Until, int Tries);

/// <summary>What became of leased work.</summary>
public enum LeaseDisposition
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed and is due again at a later instant.</summary>
    Later,

    /// <summary>It failed for good and waits for a person: parked, or among the dead letters.</summary>
    Dead,
}

/// <summary>
/// What became of a leased complaint. Only the holder of the lease can settle it, also after <see cref="ComplaintLease.Until"/> as long as
/// no one else has taken it; a lease that has passed on, or that a commit has freed, is left alone.
/// </summary>
/// <param name="Lease">The lease.</param>
/// <param name="Disposition">What became of it. <see cref="LeaseDisposition.Done"/> of an alarm that no commit has moved removes the alarm,
/// <see cref="LeaseDisposition.Dead"/> parks it until the next commit or <see cref="IAlarms.ResumeAsync"/>.</param>
/// <param name="At">The instant to which the alarm moves; required for <see cref="LeaseDisposition.Later"/>.</param>
/// <param name="Reason">Why it failed: a type of error, no personal data.</param>
public sealed record DueOutcome(ComplaintLease Lease, LeaseDisposition Disposition, DateTimeOffset? At = null, string? Reason = null);

/// <summary>A complaint whose alarm could not be served, parked for a person to look at.</summary>
/// <param name="Key">The complaint.</param>
/// <param name="WakeAt">The instant of the alarm.</param>
/// <param name="Tries">How often it was leased since its last commit.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record ParkedComplaint(ComplaintKey Key, DateTimeOffset WakeAt, int Tries, string? Reason);

/// <summary>An alarm as it stands.</summary>
/// <param name="Version">The version of the complaint whose commit set it.</param>
/// <param name="WakeAt">The instant of the alarm: the one that was committed, or the one to which a worker has put it off.</param>
/// <param name="Tries">How often it was leased since its last commit.</param>
/// <param name="IsParked">Whether it is parked.</param>
public sealed record StoredAlarm(long Version, DateTimeOffset WakeAt, int Tries, bool IsParked);

/// <summary>A message to be sent, kept from other workers until <see cref="Until"/>.</summary>
/// <param name="Message">The message.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Until">The instant at which others may take it.</param>
/// <param name="Tries">How often it was leased since its commit or since it was last sent again, this time included.</param>
public sealed record MessageLease(OutgoingMessage Message, string Holder, DateTimeOffset Until, int Tries);

/// <summary>
/// What became of a leased message. Only the holder of the lease can settle it, also after <see cref="MessageLease.Until"/> as long as
/// no one else has taken it.
/// </summary>
/// <param name="Lease">The lease.</param>
/// <param name="Disposition">What became of it.</param>
/// <param name="At">The instant at which it is tried again, for <see cref="LeaseDisposition.Later"/>; the instant of death for
/// <see cref="LeaseDisposition.Dead"/>; required for both.</param>
/// <param name="Reason">Why it failed: a type of error, no personal data.</param>
public sealed record MessageOutcome(MessageLease Lease, LeaseDisposition Disposition, DateTimeOffset? At = null, string? Reason = null);

/// <summary>A message that could not be delivered.</summary>
/// <param name="Message">The message.</param>
/// <param name="DiedAt">The instant at which it was given up.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record DeadLetter(OutgoingMessage Message, DateTimeOffset DiedAt, int Tries, string? Reason);
