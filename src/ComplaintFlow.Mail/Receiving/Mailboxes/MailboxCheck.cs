using ComplaintFlow.Handling;
using ComplaintFlow.Http;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Sending;
using ComplaintFlow.Mail.Settings;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Finds everything that is wrong with the mailboxes. No message quotes an address, an account or a password.</summary>
internal sealed class MailboxCheck(IOptions<EvidenceOptions> evidence, IServiceProviderIsService services)
    : IValidateOptions<MailOptions>
{
    private const string Section = "ComplaintFlow:Mail:Mailboxes";
    private const int LongestName = 200;

    private static readonly MailboxRanges Ranges = new();

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        KeyValuePair<string, MailboxOptions?>[] read =
            [.. options.Mailboxes.Select(static one => KeyValuePair.Create(one.Key, (MailboxOptions?)one.Value))
                .Where(static one => one.Value is not { Enabled: false })];
        foreach ((string key, MailboxOptions? mailbox) in read)
            Check($"{Section}:{key}", key, mailbox ?? new MailboxOptions(), result);
        foreach (IGrouping<string, KeyValuePair<string, MailboxOptions?>> same in read.Where(static one => one.Value is not null)
            .GroupBy(static one => Mailbox.MarkOf(one.Value!), StringComparer.Ordinal).Where(static group => group.Count() > 1))
            result.AddError($"{DiagnosticCodes.SharedMailbox} {Section}:{same.Last().Key}: Another mailbox reads the same folder of the "
                + "same account. Remove one of them.");
        if (read.Length > 0 && !services.IsService(typeof(IEvidenceStore)))
            result.AddError($"{DiagnosticCodes.MailWithoutEvidence} {Section}: The host has no store for evidence, where mails are kept as "
                + "they came. Call UseEvidenceFolder, UsePostgreSqlEvidence or UseEvidenceStore.");
        return result.Build();
    }

    private void Check(string path, string name, MailboxOptions mailbox, ValidateOptionsResultBuilder result)
    {
        if (EndpointName.Problem(name) is { } unusable)
            result.AddError($"{DiagnosticCodes.InvalidMailbox} {path}: {unusable}");
        result.AddResult(Ranges.Validate(path, mailbox));
        foreach ((string setting, string problem) in ServerCheck.Imap(mailbox).Concat(Texts(mailbox)))
            result.AddError($"{DiagnosticCodes.InvalidMailbox} {path}{setting}: {problem}");
        foreach ((string setting, string problem) in MailFolderNames.Problems(mailbox))
            result.AddError($"{DiagnosticCodes.InvalidMailFolder} {path}:{setting}: {problem}");
        for (int i = 0; i < mailbox.AllowedAttachmentTypes.Count; i++)
        {
            if (!AttachmentTypes.IsPattern(mailbox.AllowedAttachmentTypes[i]))
                result.AddError($"{DiagnosticCodes.InvalidAttachmentType} {path}:AllowedAttachmentTypes:{i}: The text is not a media type. "
                    + "Write one such as application/pdf, or image/* for all of a kind.");
        }
        if (mailbox.MaxSize > MaxBytes())
            result.AddError($"{DiagnosticCodes.MailWithoutEvidence} {path}:MaxSize: Larger mails are read than the store of evidence "
                + "takes. Lower it, or raise ComplaintFlow:Evidence:MaxBytes.");
    }

    private long MaxBytes()
    {
        try
        {
            return evidence.Value.MaxBytes;
        }
        catch (OptionsValidationException)
        {
            return long.MaxValue; // the options of evidence are told by themselves
        }
    }

    private static IEnumerable<(string Setting, string Problem)> Texts(MailboxOptions mailbox)
    {
        if (mailbox.Addresses.Count == 0)
            yield return (":Addresses", "There is no address. Write those whose mail comes into the mailbox.");
        for (int i = 0; i < mailbox.Addresses.Count; i++)
        {
            string address = mailbox.Addresses[i];
            if (!MailAddress.TryRead(address, out string? read) || !string.Equals(read, address, StringComparison.Ordinal))
                yield return ($":Addresses:{i}", "The text is not an address. Write one, such as complaints@example.com.");
        }
        if (!IsName(mailbox.Channel))
            yield return (":Channel", $"The channel is not a name of at most {LongestName} characters. Write one, such as Email.");
        foreach ((string setting, string? value) in new[]
        {
            (":Tenant", mailbox.Tenant), (":Category", mailbox.Category), (":Department", mailbox.Department),
            (":Language", mailbox.Language),
        })
        {
            if (value is not null && !IsName(value))
                yield return (setting, $"The text is not a name of at most {LongestName} characters. Write one, or leave the setting out.");
        }
    }

    private static bool IsName(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestName && !text.Any(char.IsControl);
}
