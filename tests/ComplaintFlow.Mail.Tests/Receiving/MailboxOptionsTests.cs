using ComplaintFlow.Diagnostics;
using ComplaintFlow.Hosting;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Tests.Receiving;

public sealed class MailboxOptionsTests
{
    private const string Path = "ComplaintFlow:Mail:Mailboxes";

    [Fact]
    public void The_section_is_bound_and_the_defaults_are_those_of_the_pages()
    {
        using IHost host = OptionsHost.Build("""
            { "Mail": { "Mailboxes": { "Post": { "Host": "imap.example.com", "Port": 1143, "Security": "StartTls", "User": "u",
                "Password": "p", "Addresses": ["complaints@example.com"], "Tenant": "acme", "Folder": "In/Box", "PollInterval": "00:00:30",
                "MaxSize": 1000000, "AllowedAttachmentTypes": ["image/*"], "Lists": ["l.example.com"], "Category": "c" }, "b": {} } } }
            """, With);

        var options = new MailOptions(); // before it is checked: a mailbox without settings is a defect
        foreach (IConfigureOptions<MailOptions> configure in host.Services.GetServices<IConfigureOptions<MailOptions>>())
            configure.Configure(options);
        MailboxOptions post = options.Mailboxes["post"], fresh = options.Mailboxes["b"];
        (post.Host, post.Port, post.Security, post.Tenant, post.Folder).Should()
            .Be(("imap.example.com", 1143, MailSecurity.StartTls, "acme", "In/Box"));
        post.Addresses.Should().Equal("complaints@example.com");
        post.AllowedAttachmentTypes.Should().Equal("image/*");
        fresh.Should().BeEquivalentTo(new
        {
            Enabled = true, Port = 0, Security = MailSecurity.Tls, Tenant = "default", Folder = "INBOX", ProcessedFolder = "Processed",
            UnprocessableFolder = "Unprocessable", PollInterval = TimeSpan.FromMinutes(1), MaxSize = 25L * 1024 * 1024, MaxAttachments = 20,
            MaxMailsPerSender = 20, MaxMailsPerComplaint = 50, Channel = "Email", Password = (string?)null, Language = (string?)null,
        });
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_secret_is_quoted()
    {
        string[] failures = await OptionsHost.FailuresAsync("""
            { "Evidence": { "MaxBytes": 1000000 }, "Mail": { "Mailboxes": {
                "a": {},
                "b": { "Host": "s3cret s3cret", "User": "s3cret", "Password": "s3cret", "Addresses": ["s3cret", "a@b@s3cret"], "MaxSize": 500000,
                    "Security": "Ssl", "Port": 70000, "PollInterval": "00:00:00", "Pasword": "s3cret" },
                "c": { "Host": "c.example.com", "User": "c", "Password": "s3cret", "Addresses": ["c@example.com"], "MaxSize": 500000,
                    "Folder": "A/", "CertificateSha256": "s3cret",
                    "OAuth": { "TokenUrl": "http://s3cret.example.com" }, "ProcessedFolder": "x", "UnprocessableFolder": "X", "AllowedAttachmentTypes": ["image/*", "pdf", "*/*"],
                    "Channel": " ", "Category": "", "MaxMailsPerSender": 0 },
                "d": { "Host": "d.example.com", "User": "d", "Password": "s3cret", "Addresses": ["d@example.com"], "MaxSize": 500000,
                    "Security": "None" },
                "e": { "Host": "D.example.com", "User": "D", "Password": "s3cret", "Addresses": ["e@example.com"], "MaxSize": 500000 },
                "f": "s3cret", "off": { "Enabled": false } } } }
            """, With);

        failures.Select(failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().BeEquivalentTo(
            $"CF1001 {Path}:b:Pasword",
            $"CF1002 {Path}:b:Security",
            $"CF1003 {Path}:f",
            $"CF1094 {Path}:b:Port",
            $"CF1094 {Path}:b:PollInterval",
            $"CF1094 {Path}:c:MaxMailsPerSender",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:a:Host",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:a:User",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:a",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:a:Addresses",
            $"{DiagnosticCodes.MailWithoutEvidence} {Path}:a:MaxSize",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:b:Host",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:b:Addresses:0",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:b:Addresses:1",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:c",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:c:CertificateSha256",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:c:OAuth:TokenUrl",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:c:OAuth:ClientId",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:c:OAuth:ClientSecret",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:c:Channel",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:c:Category",
            $"{DiagnosticCodes.InvalidMailFolder} {Path}:c:Folder",
            $"{DiagnosticCodes.InvalidMailFolder} {Path}:c:UnprocessableFolder",
            $"{DiagnosticCodes.InvalidAttachmentType} {Path}:c:AllowedAttachmentTypes:1",
            $"{DiagnosticCodes.InvalidAttachmentType} {Path}:c:AllowedAttachmentTypes:2",
            $"{DiagnosticCodes.InvalidMailbox} {Path}:d:Security",
            $"{DiagnosticCodes.SharedMailbox} {Path}:e");
        failures.Where(failure => !failure.StartsWith("CF1002", StringComparison.Ordinal)).Should()
            .OnlyContain(failure => !failure.Contains("s3cret"));
    }

    [Fact]
    public async Task Mail_needs_a_store_of_evidence()
    {
        string[] failures = await OptionsHost.FailuresAsync("""
            { "Mail": { "Mailboxes": { "d": { "Host": "d.example.com", "User": "d", "Password": "p", "Addresses": ["d@example.com"] } } } }
            """, WithoutEvidence);

        failures.Should().ContainSingle().Which.Should().StartWith($"{DiagnosticCodes.MailWithoutEvidence} {Path}: ");
    }

    [Fact]
    public async Task A_host_without_mailboxes_starts() => await OptionsHost.StartAsync("{}", WithoutEvidence);

    private static void With(ComplaintFlowBuilder builder) =>
        WithoutEvidence(builder.UseEvidenceStore(static _ => new InMemoryEvidence()));

    private static void WithoutEvidence(ComplaintFlowBuilder builder) => builder.AddMail(static options =>
    {
        (options.From, options.Key, options.Smtp.Host) = (MailHost.From, MailHouse.Key, "localhost");
    });
}
