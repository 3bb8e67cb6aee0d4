using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>
/// Represents an effect that the workflow asks of its host after a commit. It holds no personal data: the host looks up what it
/// needs.
/// </summary>
public sealed record HostEffect
{
    /// <summary>The id of the message. A repeat has the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the effect, as declared under <c>Effects</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The tenant to which the complaint belongs.</summary>
    [JsonIgnore] // the message around it says so
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>The complaint.</summary>
    public required ComplaintId Complaint { get; init; }

    /// <summary>The number of the complaint.</summary>
    public required string Number { get; init; }

    /// <summary>The version of the complaint after the decision.</summary>
    public required long Version { get; init; }

    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The trigger that caused the effect.</summary>
    public required string Trigger { get; init; }
}

/// <summary>Provides the generated JSON code for host effects in the outbox.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HostEffect))]
internal sealed partial class HostEffectJson : JsonSerializerContext;
