namespace ComplaintFlow.Telemetry;

/// <summary>The names of the attributes of spans and metrics. The page telemetry.md lists them.</summary>
internal static class TagNames
{
    public const string Action = "complaintflow.action";
    public const string Attempt = "complaintflow.attempt";
    public const string Channel = "complaintflow.channel";
    public const string Complaint = "complaintflow.complaint.id";
    public const string Operation = "complaintflow.operation";
    public const string Outcome = "complaintflow.outcome";
    public const string Refusal = "complaintflow.refusal";
    public const string Target = "complaintflow.target";
    public const string Tenant = "complaintflow.tenant";
    public const string Topic = "complaintflow.topic";
    public const string Error = "error.type";

    public static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
