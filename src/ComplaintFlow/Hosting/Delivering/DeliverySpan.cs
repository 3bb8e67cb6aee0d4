using System.Diagnostics;
using System.Text.Json;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using ComplaintFlow.Telemetry;
using Activity = System.Diagnostics.Activity;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>The span of a delivery: linked to the spans of the decisions that caused it, however long ago.</summary>
internal static class DeliverySpan
{
    public static Activity? Start(OutgoingMessage message, int attempt)
    {
        if (!Traces.AreOn)
            return null;
        Activity? activity = Traces.Start($"deliver {message.Channel}", ActivityKind.Producer, Causes(message));
        activity?.SetTag(TagNames.Channel, message.Channel).SetTag(TagNames.Topic, message.Topic).SetTag(TagNames.Attempt, attempt)
            .SetTag(TagNames.Tenant, message.Key.Tenant).SetTag(TagNames.Complaint, message.Key.Id.ToString());
        return activity;
    }

    public static void End(Activity? activity, LeaseDisposition disposition, string? reason)
    {
        if (activity is null)
            return;
        activity.SetTag(TagNames.Outcome, SendOutcome.Name(disposition));
        if (disposition == LeaseDisposition.Done)
            return;
        activity.SetStatus(ActivityStatusCode.Error);
        activity.SetTag(TagNames.Error, reason);
    }

    /// <summary>The decision of the notice, and those of the notices that it combines. A damaged delivery has none.</summary>
    private static IEnumerable<string?> Causes(OutgoingMessage message)
    {
        if (message.Kind == MessageKind.Event)
            return []; // what an event holds is for others
        try
        {
            Notice notice = DeliveryMessages.NoticeOf(message);
            return [notice.Trace, .. notice.Items?.Select(static item => item.Trace) ?? []];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
