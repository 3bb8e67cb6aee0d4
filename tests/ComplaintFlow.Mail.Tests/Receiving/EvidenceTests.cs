using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Mail.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>What comes with a mail is kept, as far as the house wants it.</summary>
[Collection(DovecotGroup.Name)]
public sealed class EvidenceTests(DovecotFixture dovecot)
{
    [SkippableFact]
    public async Task Everything_is_shown_to_the_scanner_and_what_it_refuses_stays_in_the_mail()
    {
        List<ScannedEvidence> seen = [];
        var scanner = new ScannerOfTest(piece =>
        {
            seen.Add(piece);
            return piece.FileName == "virus.zip" ? ScanVerdict.Refused("Eicar") : ScanVerdict.Clean;
        });
        (MailHost host, MailAccount account) = await TakenAsync(
            Sample.With(("image/png", "a.png", "png"), ("application/zip", "virus.zip", "zip")), scanner);
        await using MailHost one = host;

        Complaint complaint = (await host.AllAsync()).Should().ContainSingle().Subject;
        complaint.Evidence.Select(piece => piece.MediaType).Should().Equal("message/rfc822", "image/png");
        complaint.Evidence[1].Should().BeEquivalentTo(new { Kind = EvidenceKind.Photo, Source = "Attachment of a mail: a.png" });
        (await host.BytesAsync(complaint, 2)).Should().Equal("png"u8.ToArray());
        (await host.EventsAsync<NoteAdded>(complaint)).Should().ContainSingle().Which.Text.Should()
            .Be("1 of the attachments are kept only within the mail: the scanner refused them (Eicar).");
        seen.Select(piece => (piece.IsWholeMail, piece.MediaType, piece.FileName)).Should().Equal(
            (true, "message/rfc822", null), (false, "image/png", "a.png"), (false, "application/zip", "virus.zip"));
        seen[1].ToString().Should().Be("image/png (3 bytes)", "logs may have it");
        (await account.InAsync("Processed")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_whole_mail_that_the_scanner_refuses_is_set_aside()
    {
        (MailHost host, MailAccount account) = await TakenAsync(
            Sample.Plain(), new ScannerOfTest(piece => piece.IsWholeMail ? ScanVerdict.Refused("Phishing") : ScanVerdict.Clean));
        await using MailHost one = host;

        (await host.AllAsync()).Should().BeEmpty();
        (await account.InAsync("Unprocessable")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task Only_the_types_that_the_house_allows_become_evidence_by_what_they_say_and_by_their_names()
    {
        (MailHost host, MailAccount account) = await TakenAsync(
            Sample.With(
                ("image/png", "a.png", "1"), ("image/heic", "b.heic", "2"), ("application/pdf", "c.pdf", "3"), ("application/octet-stream", "d.pdf", "4"),
                ("image/png", "e.html", "5"), ("text/csv", "f.csv", "6"), ("application/octet-stream", "g.unknown", "7"),
                ("application/pkcs7-signature", "smime.p7s", "8")),
            change: options =>
            {
                options.AllowedAttachmentTypes.Add("image/*");
                options.AllowedAttachmentTypes.Add("application/pdf");
            });
        await using MailHost one = host;

        (await host.AllAsync())[0].Evidence.Skip(1).Select(piece => piece.Source[^5..]).Should().Equal("a.png", ".heic", "c.pdf", "d.pdf", "e.p7s");
    }

    [SkippableFact]
    public async Task A_house_that_wants_no_attachments_keeps_the_mail_alone()
    {
        (MailHost host, MailAccount _) = await TakenAsync(
            Sample.With(("image/png", "a.png", "1")), change: options => options.MaxAttachments = 0);
        await using MailHost one = host;

        (await host.AllAsync())[0].Evidence.Should().ContainSingle();
    }

    [Fact]
    public void A_refusal_of_a_scanner_has_a_reason()
    {
        ((Func<ScanVerdict>)(() => ScanVerdict.Refused(" "))).Should().Throw<ArgumentException>();
        (ScanVerdict.Refused("x").Status, ScanVerdict.Refused("x").Reason).Should().Be((ScanStatus.Refused, "x"));
        (ScanVerdict.Clean.Status, ScanVerdict.Unavailable.Status).Should().Be((ScanStatus.Clean, ScanStatus.Unavailable));
    }

    private async Task<(MailHost Host, MailAccount Account)> TakenAsync(
        byte[] mail, ScannerOfTest? scanner = null, Action<MailboxOptions>? change = null)
    {
        MailAccount account = dovecot.NewAccount();
        var host = MailHost.Of(account, change, builder =>
        {
            if (scanner is not null)
                builder.Services.AddSingleton<IEvidenceScanner>(scanner);
        });
        await account.BringAsync(mail, MailHost.Start);
        await host.PollAsync();
        return (host, account);
    }
}
