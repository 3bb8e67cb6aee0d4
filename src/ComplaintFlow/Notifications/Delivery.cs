using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>Represents one notice on its way to one endpoint of one channel.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. <see cref="Recipient"/>, <see cref="Letter"/> and, for a notice to a complainant,
/// <see cref="Text"/> hold personal data. Do not log them.
/// </remarks>
public sealed record Delivery
{
    /// <summary>The id, unique in the tenant. A repeated delivery has the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The notice, with only those of its receivers whom the routes send to this channel.</summary>
    public required Notice Notice { get; init; }

    /// <summary>The name of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The endpoint, as the channel has named it; for a person, a name that says nothing of the person.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>
    /// The person who gets the notice, with the address for this channel; <see langword="null"/> for a channel with endpoints of its own.
    /// </summary>
    [PersonalInformation]
    public Recipient? Recipient { get; init; }

    /// <summary>The text, rendered from the template of the topic.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    /// <summary>
    /// The letter that tells a complainant the same in full, in the language of the complainant; <see langword="null"/> if there is none,
    /// or if the delivery does not go to the complainant alone.
    /// </summary>
    public Letter? Letter { get; init; }

    /// <summary>How often it was tried, including this time.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Returns the channel and the id; the rest may be personal.</summary>
    /// <returns>Such as <c>mail 0197-3-0.5f2a</c>.</returns>
    public override string ToString() => $"{Channel} {Id}";
}
