using ComplaintFlow.Handling.Outbox;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Gets the reason of a failure for logs, parked complaints and dead letters. Texts of exceptions may quote data, so only texts
/// that are known to quote none are used.
/// </summary>
internal static class FailureReason
{
    public static string Of(Exception error) =>
        error is ComplaintStoreException or UnknownTopicException or DueWorkRefusedException ? error.Message : error.GetType().Name;
}
