using System.Diagnostics;
using ComplaintFlow.Complaints;
using ComplaintFlow.Telemetry;
using Activity = System.Diagnostics.Activity;

namespace ComplaintFlow.Handling.Service;

/// <summary>One operation on a complaint. If it is disposed before it has an outcome, it has failed. For one thread at a time.</summary>
internal sealed class OperationSpan : IDisposable
{
    private readonly OperationTelemetry _telemetry;
    private readonly Activity? _activity;
    private readonly string _name;
    private readonly string? _action;
    private readonly long _began;
    private string _outcome = "failed";

    public OperationSpan(OperationTelemetry telemetry, string name, string tenant, string? action)
    {
        (_telemetry, _name, _action, _began) = (telemetry, name, action, telemetry.Timestamp());
        _activity = Traces.StartChild(action is null ? name : $"{name} {action}");
        _activity?.SetTag(TagNames.Tenant, tenant);
        if (action is not null)
            _activity?.SetTag(TagNames.Action, action);
    }

    /// <summary>Notes the complaint.</summary>
    public void On(ComplaintId id) => _activity?.SetTag(TagNames.Complaint, id.ToString());

    /// <summary>Notes the outcome of a request.</summary>
    public void End(ActionOutcome outcome)
    {
        if (outcome.Complaint is { } complaint)
            On(complaint.Id);
        _outcome = outcome.IsAccepted ? "accepted" : "refused";
        if (outcome.Refusals is [var refusal, ..])
            _activity?.SetTag(TagNames.Refusal, refusal.Code);
    }

    /// <summary>Notes the outcome of due work.</summary>
    public void End(string outcome) => _outcome = outcome;

    public void Dispose()
    {
        _telemetry.Measured(_began, _name, _action, _outcome);
        if (_activity is null)
            return;
        _activity.SetTag(TagNames.Outcome, _outcome);
        if (string.Equals(_outcome, "failed", StringComparison.Ordinal))
            _activity.SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }
}
