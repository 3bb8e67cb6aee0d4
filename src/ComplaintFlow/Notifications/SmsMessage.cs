using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>Represents a text message to one person.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record SmsMessage
{
    /// <summary>The id, unique in the tenant. A repeated message has the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The number, as the person gave it.</summary>
    [PersonalInformation]
    public required string Number { get; init; }

    /// <summary>The text. Providers may cut what is longer than one message, or charge for each part.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    /// <summary>
    /// What the message is about: the topic of a notice, or <c>OneTimeCode</c>. Providers that send approved templates only choose by it.
    /// </summary>
    public required string Topic { get; init; }

    /// <summary>The language of the text, such as <c>zh</c>; <see langword="null"/> if it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The number of the complaint; empty if the message belongs to none. For templates of providers.</summary>
    public string ComplaintNumber { get; init; } = "";

    /// <summary>The tenant to which the complaint belongs.</summary>
    public required string Tenant { get; init; }

    /// <summary>Returns the id; the rest is personal.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;
}
