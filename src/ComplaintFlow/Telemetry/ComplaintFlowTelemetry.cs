namespace ComplaintFlow.Telemetry;

/// <summary>The names by which an application subscribes to the traces and metrics of the library.</summary>
/// <example>
/// With the packages of OpenTelemetry:
/// <code>
/// builder.Services.AddOpenTelemetry()
///     .WithTracing(traces =&gt; traces.AddSource(ComplaintFlowTelemetry.ActivitySourceName))
///     .WithMetrics(metrics =&gt; metrics.AddMeter(ComplaintFlowTelemetry.MeterName));
/// </code>
/// </example>
/// <remarks>
/// Spans and metrics hold ids, names of rules and names of types. They hold no personal data, no text and no address.
/// </remarks>
public static class ComplaintFlowTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "ComplaintFlow";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "ComplaintFlow";
}
