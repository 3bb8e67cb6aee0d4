using ComplaintFlow.Complaints;

namespace ComplaintFlow.Mail;

/// <summary>Represents an attachment, or a whole mail, that is looked at before it becomes evidence.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ScannedEvidence
{
    /// <summary>The bytes. Do not change them.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The media type that the mail declares, such as <c>image/jpeg</c>; <c>message/rfc822</c> for a mail.</summary>
    public required string MediaType { get; init; }

    /// <summary>The name of the file, or <see langword="null"/> if it has none.</summary>
    [PersonalInformation]
    public string? FileName { get; init; }

    /// <summary>
    /// Whether it is the whole mail as it came. If that is refused, the mail is set aside and becomes no complaint. If an attachment is
    /// refused, only that is left out; the mail as it came still has it.
    /// </summary>
    public bool IsWholeMail { get; init; }

    /// <summary>Returns the media type and the size; the rest is personal.</summary>
    /// <returns>Such as <c>image/jpeg (20480 bytes)</c>.</returns>
    public override string ToString() => $"{MediaType} ({Content.Length} bytes)";
}
