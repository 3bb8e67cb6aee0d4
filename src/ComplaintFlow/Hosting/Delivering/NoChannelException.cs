namespace ComplaintFlow.Hosting.Delivering;

/// <summary>
/// The exception that is thrown if a notice is to leave and the host has no channel. The notice is tried again, since another host may have
/// one, and becomes a dead letter in the end: it does not vanish.
/// </summary>
internal sealed class NoChannelException() : Exception("The host has no channel by which notices leave. Call AddNotificationChannel.");
