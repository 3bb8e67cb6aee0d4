using System.Collections.Frozen;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Says which attachments become evidence: by the type that the mail declares, by the name, and by their first bytes.</summary>
/// <param name="allowed">The types that are allowed, such as <c>image/*</c>; empty for all but programs.</param>
internal sealed class AttachmentTypes(IEnumerable<string> allowed)
{
    private const string Unknown = "application/octet-stream";

    private static readonly FrozenSet<string> ProgramEndings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".ade", ".adp", ".apk", ".app", ".appx", ".bat", ".chm", ".cmd", ".com", ".cpl", ".dll", ".dmg", ".exe", ".hta", ".img", ".ins",
        ".iso", ".isp", ".jar", ".js", ".jse", ".lib", ".lnk", ".mde", ".msc", ".msi", ".msix", ".msp", ".mst", ".nsh", ".pif", ".ps1",
        ".psm1", ".reg", ".scr", ".sct", ".sh", ".sys", ".vb", ".vbe", ".vbs", ".vhd", ".vhdx", ".vxd", ".wsc", ".wsf", ".wsh", ".xll");

    private static readonly FrozenSet<string> ProgramTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "application/hta", "application/java-archive", "application/javascript", "application/vnd.android.package-archive",
        "application/vnd.microsoft.portable-executable", "application/x-bat", "application/x-dosexec", "application/x-elf",
        "application/x-executable", "application/x-java-archive", "application/x-javascript", "application/x-ms-installer",
        "application/x-ms-shortcut", "application/x-msdos-program", "application/x-msdownload", "application/x-msi", "application/x-sh",
        "application/x-shellscript", "text/javascript", "text/vbscript", "text/x-sh");

    /// <summary>Parts that sign or encrypt a mail. Without them nobody could prove what it says.</summary>
    private static readonly FrozenSet<string> CryptoTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "application/pgp-encrypted", "application/pgp-keys", "application/pgp-signature", "application/pkcs7-mime",
        "application/pkcs7-signature", "application/x-pkcs7-mime", "application/x-pkcs7-signature");

    private readonly string[] _allowed = [.. allowed.Select(static type => type.Trim())];

    public bool Allows(Attachment attachment)
    {
        string ending = Path.GetExtension(attachment.FileName?.TrimEnd('.', ' ') ?? "");
        if (ProgramEndings.Contains(ending) || ProgramTypes.Contains(attachment.MediaType) || IsProgram(attachment.Content))
            return false;
        if (_allowed.Length == 0 || CryptoTypes.Contains(attachment.MediaType))
            return true;
        string suggested = ending.Length == 0 ? Unknown : MimeTypes.GetMimeType(ending);
        bool isUndeclared = string.Equals(attachment.MediaType, Unknown, StringComparison.OrdinalIgnoreCase);
        return (isUndeclared ? !IsUnknown(suggested) : IsAllowed(attachment.MediaType)) && (IsUnknown(suggested) || IsAllowed(suggested));
    }

    /// <summary>Whether a text says which types are allowed: a type, a slash and a subtype or an asterisk.</summary>
    public static bool IsPattern(string? text) =>
        text?.Trim().Split('/') is [{ Length: > 0 } type, { Length: > 0 } subtype] && type.All(IsTypeCharacter)
        && (subtype is "*" || subtype.All(IsTypeCharacter));

    private static bool IsTypeCharacter(char one) => char.IsAsciiLetterOrDigit(one) || one is '.' or '+' or '-' or '_';

    private bool IsAllowed(string type) => Array.Exists(_allowed, pattern =>
        pattern.EndsWith("/*", StringComparison.Ordinal)
            ? type.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, type, StringComparison.OrdinalIgnoreCase));

    private bool IsUnknown(string type) => string.Equals(type, Unknown, StringComparison.Ordinal) && !IsAllowed(type);

    /// <summary>Whether the bytes are a program of Windows or Linux, whatever they are called.</summary>
    private static bool IsProgram(ReadOnlySpan<byte> content)
    {
        const int HeaderPlace = 0x3C;
        if (content.StartsWith("\x7F"u8) && content[1..].StartsWith("ELF"u8))
            return true;
        if (content.Length < HeaderPlace + 4 || !content.StartsWith("MZ"u8))
            return false;
        uint header = BitConverter.ToUInt32(content[HeaderPlace..]);
        return header < content.Length && content[(int)header..].StartsWith("PE"u8);
    }
}
