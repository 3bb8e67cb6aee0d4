using System.Diagnostics.Metrics;
using ComplaintFlow.Mail.Receiving.Stages;
using ComplaintFlow.Telemetry;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Counts mails by what became of them. Thread-safe.</summary>
internal sealed class MailMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _mails;

    public MailMetrics(MailboxStates states, IMeterFactory? meters = null)
    {
        _meter = meters?.Create(ComplaintFlowTelemetry.MeterName) ?? new Meter(ComplaintFlowTelemetry.MeterName);
        _mails = _meter.CreateCounter<long>(
            "complaintflow.mails", "{mail}", "Mails that came in, by mailbox and by what became of them: complaint, message, duplicate, "
                + "bounce, machine, own, unprocessable.");
        _meter.CreateObservableGauge(
            "complaintflow.mails.unprocessable",
            () => states.All.Select(static one => new Measurement<long>(one.Value.Unprocessable, Mailbox(one.Key))),
            "{mail}", "Mails that wait for a person, by mailbox that this host reads.");
    }

    public void Handled(string mailbox, MailOutcome outcome) => _mails.Add(
        1, Mailbox(mailbox), new KeyValuePair<string, object?>(
            TagNames.Outcome, outcome.Disposition == MailDisposition.Done ? outcome.Reason : "unprocessable"));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Mailbox(string name) => new(TagNames.Mailbox, name);
}
