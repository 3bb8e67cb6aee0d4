using System.Text.Json;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles what became of a notice to a complainant: records it on the complaint, once however often it is reported.</summary>
internal sealed class DeliveryReportHandler(DecisionRunner runner) : IInternalMessageHandler
{
    public string Topic => DeliveryReport.MessageTopic;

    public async ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        DeliveryReport report = JsonSerializer.Deserialize(message.Payload.Span, DeliveryReportJson.Default.DeliveryReport)
            ?? throw new JsonException("A report is an object.");
        var once = new UniqueKey(message.Key.Tenant, UniqueKeyKind.Idempotency, $"delivery {message.Id}");
        var request = new ChangeRequest(
            (complaint, facts, book, workflow) => Decider.RecordDelivery(complaint, report, facts, book, workflow), once)
        {
            Key = message.Key,
        };
        DecisionRunner.MustBeDone(await runner.RunAsync(request, cancellationToken).ConfigureAwait(false));
    }
}
