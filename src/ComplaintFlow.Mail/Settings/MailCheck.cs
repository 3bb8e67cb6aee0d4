using ComplaintFlow.Mail.Sending;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Settings;

/// <summary>Finds everything that is wrong with the options. No message quotes an address or a secret.</summary>
internal sealed class MailCheck : IValidateOptions<MailOptions>
{
    /// <summary>The mark of a complaint and the plus sign take 43 of the 64 characters of a local part.</summary>
    private const int LongestLocalPart = 21;

    private static readonly MailRanges Ranges = new();

    /// <param name="name">The path of the section.</param>
    /// <param name="options">The options.</param>
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        result.AddResult(Ranges.Validate(name, options));
        foreach ((string setting, string problem) in Addresses(options))
            result.AddError($"{DiagnosticCodes.InvalidMailAddress} {name}:{setting}: {problem}");
        if (!IsKey(options.Key))
            result.AddError($"{DiagnosticCodes.InvalidMailKey} {name}:Key: The key is not 32 to 64 bytes in base64. Create one: "
                + "openssl rand -base64 32. All hosts have the same.");
        foreach ((string setting, string problem) in ServerCheck.Smtp(options.Smtp))
            result.AddError($"{DiagnosticCodes.InvalidMailServer} {name}:Smtp{setting}: {problem}");
        return result.Build();
    }

    private static IEnumerable<(string Setting, string Problem)> Addresses(MailOptions options)
    {
        if (!MailAddress.TryRead(options.From, out string? from))
            yield return ("From", "The address of the sender is missing or none. Write one, such as complaints@example.com.");
        else if (!string.Equals(from, options.From, StringComparison.Ordinal))
            yield return ("From", "The address has more than an address. Write it alone, and the name as Name.");
        if (options.ReplyTo is not null && (!MailAddress.TryRead(options.ReplyTo, out string? reply)
            || !string.Equals(reply, options.ReplyTo, StringComparison.Ordinal)))
            yield return ("ReplyTo",
                "The address for replies is none. Write one, such as complaints@example.com, or leave the setting out.");
        string effective = options.ReplyTo ?? options.From ?? "";
        if (effective.LastIndexOf('@') > LongestLocalPart)
            yield return (options.ReplyTo is null ? "From" : "ReplyTo",
                $"The part before the @ is longer than {LongestLocalPart} characters, so that the mark of a complaint has no room. Write a "
                + "shorter address for replies as ReplyTo.");
        if (options.Name is { } shown && (shown.Length > 100 || shown.Any(char.IsControl)))
            yield return ("Name", "The name of the sender is not one line of at most 100 characters. Write one, or leave the setting out.");
    }

    private static bool IsKey(string? text)
    {
        Span<byte> bytes = stackalloc byte[66];
        return text is { Length: <= 88 } && Convert.TryFromBase64String(text, bytes, out int length) && length is >= 32 and <= 64;
    }
}
