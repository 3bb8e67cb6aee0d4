using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Mail.Receiving.Mailboxes;
using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Letters that leave by a server of mail, and what comes back into a mailbox.</summary>
[Collection(DovecotGroup.Name)]
public sealed class WholeWayTests(DovecotFixture dovecot)
{
    private static readonly Intake Intake = new()
    {
        Channel = "Web", Subject = "The kettle leaks",
        Complainant = new Complainant { Name = "Li Na", Contacts = [Contact.Email("li@example.org")] },
    };

    [SkippableFact]
    public async Task An_answer_to_a_letter_becomes_a_message_of_its_complaint()
    {
        MailAccount account = dovecot.NewAccount();
        await using var server = MailServer.Start();
        await using MailHouse house = House(server, account);
        Complaint complaint = await house.Complaints.ReceiveAsync(Intake);
        await house.WorkAsync();
        MimeMessage letter = server.Mails.Should().ContainSingle().Subject;

        await account.BringAsync(AnswerTo(letter, "It leaks at the bottom."), house.Clock.Now);
        await PollAsync(house);

        (await EventsAsync<MessageExchanged>(house, complaint)).Should().ContainSingle().Which.Text.Should().Be("It leaks at the bottom.");
        (await house.Complaints.GetAsync(complaint.Id))!.Evidence.Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_letter_that_comes_back_has_not_arrived_and_its_address_gets_no_more_mail()
    {
        MailAccount account = dovecot.NewAccount();
        await using var server = MailServer.Start();
        await using MailHouse house = House(server, account);
        Complaint complaint = await house.Complaints.ReceiveAsync(Intake);
        await house.WorkAsync();

        await account.BringAsync(ReportOf(server.Raw.Single()), house.Clock.Now);
        await PollAsync(house);
        await house.Complaints.ActAsync(complaint.Id, new SendMessage("Please send a photo."), Actor.Of("wang", Roles.CaseOwner));
        await house.WorkAsync();

        (await EventsAsync<NoticeUndeliverable>(house, complaint))[0].Should().BeEquivalentTo(
            new { Topic = "Received", Channel = "mail", Reason = "Bounced 5.1.1" });
        server.Raw.Should().ContainSingle("nothing is sent to an address that nobody has");
    }

    [SkippableFact]
    public async Task The_sender_of_a_mail_that_is_too_large_is_told_in_an_answer_that_no_machine_answers()
    {
        MailAccount account = dovecot.NewAccount();
        await using var server = MailServer.Start();
        await using MailHouse house = House(server, account, static mailbox => mailbox.MaxSize = 10_000);

        await account.BringAsync(Sample.Of(
            $"From: zhang@example.net\nSubject: =?utf-8?B?5rC05aO25ryP5rC0?=\nMessage-ID: <1@example.net>\n\n{new string('x', 20_000)}\n"), house.Clock.Now);
        await PollAsync(house);

        MimeMessage answer = server.Mails.Should().ContainSingle().Subject;
        (answer.To.ToString(), answer.InReplyTo, answer.Headers["Auto-Submitted"]).Should()
            .Be(("zhang@example.net", "1@example.net", "auto-replied"));
        answer.Subject.Should().Be("自动回复：水壶漏水");
        answer.TextBody.Should().Contain("1 MB");
        await account.BringAsync(server.Raw.Single(), house.Clock.Now);
        await PollAsync(house);
        (await house.Complaints.QueryAsync(new ComplaintFlow.Storage.ComplaintQuery { Tenant = "default" })).Items.Should().BeEmpty();
    }

    private static MailHouse House(MailServer server, MailAccount account, Action<MailboxOptions>? change = null) => new(
        server, options => options.Mailboxes["post"] = account.Options("complaints@example.com", change));

    private static async Task PollAsync(MailHouse house)
    {
        Mailbox mailbox = Mailbox.AllOf(house.Get<IOptions<MailOptions>>().Value).Single();
        await using var reader = new MailboxReader(
            mailbox, house.Get<MailHandler>(), house.Get<IMailMemory>(), house.Get<MailboxTokens>(), house.Get<MailboxStates>(),
            house.Clock, "host", house.Get<ILogger<MailboxReader>>());
        await reader.PollAsync(default);
    }

    private static async Task<IReadOnlyList<T>> EventsAsync<T>(MailHouse house, Complaint complaint) =>
        [.. (await house.Complaints.GetHistoryAsync(complaint.Id)).SelectMany(static entry => entry.Events).OfType<T>()];

    /// <summary>What a program of mail makes of "Reply".</summary>
    private static byte[] AnswerTo(MimeMessage letter, string text) => Sample.Of(
        $"From: li@example.org\nTo: {letter.ReplyTo}\nSubject: Re: {letter.Subject}\nMessage-ID: <2@example.org>\n"
            + $"In-Reply-To: <{letter.MessageId}>\nReferences: {letter.Headers["References"]} <{letter.MessageId}>\n\n"
            + $"{text}\n\nOn Mon, 2 Mar 2026 at 09:00, Example Service wrote:\n> {letter.TextBody!.ReplaceLineEndings("\n> ")}\n");

    /// <summary>What a server says of a letter to an address that nobody has.</summary>
    private static byte[] ReportOf(byte[] letter)
    {
        string headers = System.Text.Encoding.Latin1.GetString(letter).Split("\r\n\r\n")[0];
        return Sample.Of($"""
            Return-Path: <>
            From: MAILER-DAEMON@example.org
            To: complaints@example.com
            Subject: Undelivered
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Nobody has the address.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; example.org

            Final-Recipient: rfc822; li@example.org
            Action: failed
            Status: 5.1.1

            --b
            Content-Type: text/rfc822-headers

            {headers}

            --b--

            """);
    }
}
