using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Notifications;

/// <summary>Represents a delivery that has left and has not arrived.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record DeliveryFailure
{
    /// <summary>The id of the delivery (<see cref="Delivery.Id"/>).</summary>
    public required string Delivery { get; init; }

    /// <summary>The name of the channel by which it left.</summary>
    public required string Channel { get; init; }

    /// <summary>Why it has not arrived, such as <c>5.1.1</c>. It is kept in the journal, so it must hold no personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>The tenant to which the complaint belongs.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    /// <summary>
    /// The address that the report names, or <see langword="null"/> if it names none. A report with another address than that of the
    /// delivery is not recorded. Give it unless you know by other means that the report is genuine.
    /// </summary>
    [PersonalInformation]
    public string? Address { get; init; }

    /// <summary>Returns the channel, the delivery and the reason; the address is personal.</summary>
    /// <returns>Such as <c>mail 0197-3-0.5f2a: 5.1.1</c>.</returns>
    public override string ToString() => $"{Channel} {Delivery}: {Reason}";
}
