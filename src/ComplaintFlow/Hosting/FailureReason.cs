using ComplaintFlow.Handling.Outbox;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Why work could not be done, for logs, parked complaints and dead letters. Texts of exceptions may quote data, so only those that are
/// known to quote
/// none are told.
/// </summary>
internal static class FailureReason
{
    public static string Of(Exception error) =>
        error is ComplaintStoreException or UnknownTopicException ? error.Message : error.GetType().Name;
}
