using System.Diagnostics;

namespace ComplaintFlow.Telemetry;

/// <summary>Starts the spans of the library. Nothing is made while nobody listens.</summary>
internal static class Traces
{
    private static readonly ActivitySource Source = new(ComplaintFlowTelemetry.ActivitySourceName);

    public static bool AreOn => Source.HasListeners();

    /// <summary>
    /// The span of the present moment in the form of W3C, so that what happens later can be linked to it; null if it is not recorded.
    /// </summary>
    public static string? Present =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C, Recorded: true } present ? present.Id : null;

    /// <summary>Starts a span.</summary>
    /// <param name="name">The name, of which there are few.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="causes">What caused it, as <see cref="Present"/> was then.</param>
    public static Activity? Start(string name, ActivityKind kind, params IEnumerable<string?> causes)
    {
        if (!AreOn)
            return null;
        List<ActivityLink> links = [];
        foreach (string cause in causes.OfType<string>())
        {
            if (ActivityContext.TryParse(cause, traceState: null, isRemote: true, out ActivityContext context))
                links.Add(new ActivityLink(context));
        }
        return Source.StartActivity(name, kind, default(ActivityContext), tags: null, links);
    }

    /// <summary>Starts a span under the one of the caller.</summary>
    public static Activity? StartChild(string name) => Source.StartActivity(name, ActivityKind.Internal);
}
