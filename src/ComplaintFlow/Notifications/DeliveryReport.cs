using System.Text.Json.Serialization;

namespace ComplaintFlow.Notifications;

/// <summary>Represents what became of a notice to a complainant, on its way to the complaint where it is recorded.</summary>
/// <param name="Notice">The id of the notice.</param>
/// <param name="Version">The version of the complaint whose decision caused it.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Channel">The channel that has taken it or tried it last; null if there was none.</param>
/// <param name="Reason">Why it could not be delivered; null if it was delivered.</param>
internal sealed record DeliveryReport(string Notice, long Version, string Topic, string? Channel, string? Reason)
{
    /// <summary>The topic of the internal message.</summary>
    public const string MessageTopic = "DeliveryReport";
}

/// <summary>How reports are written to the outbox.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeliveryReport))]
internal sealed partial class DeliveryReportJson : JsonSerializerContext;
