using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Mail.Tests.Receiving.Samples;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Mails of all kinds, brought to a real server of mail, and what became of each.</summary>
[Collection(DovecotGroup.Name)]
public sealed class MailTableTests(DovecotFixture dovecot)
{
    private static readonly MailCase[] Cases =
    [
        .. PlainMails.All, .. ThreadMails.All, .. MachineMails.All, .. BounceMails.All, .. CharsetMails.All, .. ShapeMails.All,
    ];

    public static TheoryData<string> Names { get; } = [.. Cases.Select(static one => one.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_mail_becomes_what_it_should(string name)
    {
        MailCase mail = Cases.Single(one => one.Name == name);
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        Complaint there = await host.ReceiveAsync();
        await host.SendAsync();
        Func<string, string> filled = text => Filled(text, host, there);
        byte[] bytes = Encoding.Latin1.GetBytes(filled(Encoding.Latin1.GetString(mail.Mail)));

        await account.BringAsync(bytes, MailHost.Start.AddMinutes(-5));
        await host.PollAsync();

        (await account.InAsync("INBOX")).Should().BeEmpty();
        (await account.InAsync("Processed")).Should().HaveCount(mail.Becomes == Becomes.SetAside ? 0 : 1);
        (await account.InAsync("Unprocessable")).Should().HaveCount(mail.Becomes == Becomes.SetAside ? 1 : 0);
        IReadOnlyList<Complaint> all = await host.AllAsync();
        all.Should().HaveCount(mail.Becomes == Becomes.Complaint ? 2 : 1);
        Complaint about = mail.Becomes == Becomes.Complaint ? all.Single(one => one.Id != there.Id) : all[0];
        await BecameAsync(mail, host, about, filled);
        await HasNoteAsync(mail, host, about, filled);
        (await SuppressedAsync(host)).Should().Equal(mail.Bounced is null ? [] : [mail.Bounced]);
        host.Answers.Sent.Should().BeEmpty();
        if (mail.Becomes is Becomes.Complaint or Becomes.Message)
            await HasEvidenceAsync(mail, host, about, bytes);
        else
            about.Evidence.Should().BeEmpty();
        if (mail.Becomes == Becomes.SetAside)
            host.Logs.All.Should().Contain(entry => entry.Id == 1425 && entry.Text.Contains(mail.Reason!));
        host.Logs.All.Should().NotContain(entry => entry.Text.Contains("example.org") || entry.Text.Contains("example.net"));
    }

    [Fact]
    public void Every_mail_has_a_name_of_its_own() => Cases.Should().HaveCountGreaterThan(80).And.OnlyHaveUniqueItems(one => one.Name);

    private static async Task BecameAsync(MailCase mail, MailHost host, Complaint about, Func<string, string> filled)
    {
        IReadOnlyList<MessageExchanged> messages = await host.EventsAsync<MessageExchanged>(about);
        IReadOnlyList<NoticeUndeliverable> returned = await host.EventsAsync<NoticeUndeliverable>(about);
        messages.Should().HaveCount(mail.Becomes == Becomes.Message ? 1 : 0);
        returned.Should().HaveCount(mail.Becomes == Becomes.Undeliverable ? 1 : 0);
        switch (mail.Becomes)
        {
            case Becomes.Complaint:
                (about.Channel, about.ReceivedAt).Should().Be(("Email", MailHost.Start.AddMinutes(-5)));
                about.Subject.Should().Be(mail.Subject ?? about.Subject);
                about.Description.Should().Be(mail.Text is { } text ? filled(text) : about.Description);
                about.Language.Should().Be(mail.Language ?? about.Language);
                ContactsOf(about).Should().Be(mail.Contacts ?? ContactsOf(about));
                break;
            case Becomes.Message:
                messages[0].Should().BeEquivalentTo(new { FromComplainant = true, Channel = "Email", Text = mail.Text ?? messages[0].Text });
                (await host.Complaints.GetHistoryAsync(about.Id)).Single(entry => entry.Action == "SendMessage").Reason.Should()
                    .Be(mail.Reason);
                break;
            case Becomes.Undeliverable:
                returned[0].Should().BeEquivalentTo(new { Topic = "Received", Channel = "mail", mail.Reason });
                break;
        }
    }

    private static async Task HasNoteAsync(MailCase mail, MailHost host, Complaint about, Func<string, string> filled)
    {
        IReadOnlyList<NoteAdded> notes = await host.EventsAsync<NoteAdded>(about);
        if (mail.Note is null)
            notes.Should().BeEmpty();
        else
            notes.Should().ContainSingle().Which.Text.Should().Contain(filled(mail.Note));
    }

    private static async Task HasEvidenceAsync(MailCase mail, MailHost host, Complaint about, byte[] bytes)
    {
        about.Evidence[0].MediaType.Should().Be("message/rfc822");
        // What a server of mail does to the ends of lines is not looked at.
        Encoding.Latin1.GetString(await host.BytesAsync(about, 1)).ReplaceLineEndings().Trim().Should()
            .Be(Encoding.Latin1.GetString(bytes).ReplaceLineEndings().Trim(), "the mail is kept as it came");
        string others = string.Join(' ', about.Evidence.Skip(1).Select(static piece => piece.MediaType));
        others.Should().Be(mail.Evidence ?? "");
    }

    private static async Task<IReadOnlyList<string>> SuppressedAsync(MailHost host)
    {
        List<string> suppressed = [];
        foreach (string address in new[] { "li@example.org", "other@example.org", "zhang@example.net" })
        {
            if (await host.Get<ISuppressionList>().ContainsAsync(ComplaintKey.DefaultTenant, address, default))
                suppressed.Add(address);
        }
        return suppressed;
    }

    private static string ContactsOf(Complaint complaint) => string.Join(
        ' ', complaint.Complainant.Contacts.Select(static one => (one.RefusesNotices ? "!" : "") + one.Value));

    private static string Filled(string text, MailHost host, Complaint there)
    {
        var key = new ComplaintKey(ComplaintKey.DefaultTenant, there.Id);
        string token = ReplyToken.Create(key, MailHost.Key);
        return text.Replace("{token}", token).Replace("{TOKEN}", token.ToUpperInvariant())
            .Replace("{thread}", MailIds.OfThread(key, MailHost.Key, MailHost.Domain))
            .Replace("{other}", MailIds.OfThread(key with { Id = ComplaintId.New(MailHost.Start) }, MailHost.Key, MailHost.Domain))
            .Replace("{letter}", MailIds.OfMail(host.Letters.Sent[0].Id, MailHost.Domain)).Replace("{number}", there.Number);
    }
}
