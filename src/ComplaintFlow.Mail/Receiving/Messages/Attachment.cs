namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>A part of a mail that becomes evidence. It has no text: the name may be personal.</summary>
/// <param name="FileName">The name of the file; null if it has none.</param>
/// <param name="MediaType">The type that the mail declares.</param>
/// <param name="Content">The bytes.</param>
internal sealed record Attachment(string? FileName, string MediaType, byte[] Content)
{
    public override string ToString() => MediaType;
}
