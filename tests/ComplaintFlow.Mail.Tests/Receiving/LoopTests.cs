using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Two programs that answer each other have sent thousands of mails before.</summary>
[Collection(DovecotGroup.Name)]
public sealed class LoopTests(DovecotFixture dovecot)
{
    private const int Most = 5;

    private const string Other = "service@other.example";

    [SkippableTheory]
    [InlineData(true, 0, 1)]
    [InlineData(false, Most, Most)] // what a gateway leaves of letters whose marks it strips
    public async Task Two_installations_that_answer_each_other_end(bool isMarked, int here, int there)
    {
        (MailAccount box, MailAccount otherBox) = (dovecot.NewAccount(), dovecot.NewAccount());
        await using var host = MailHost.Of(box, static options => options.MaxMailsPerSender = Most);
        await using var other = new MailHost(
            new Dictionary<string, MailboxOptions>(StringComparer.Ordinal)
            {
                ["post"] = otherBox.Options(Other, static options => options.MaxMailsPerSender = Most),
            },
            from: Other);
        host.Letters.WhenSent = delivery => otherBox.BringAsync(Letter(delivery, MailHost.From, isMarked), MailHost.Start);
        other.Letters.WhenSent = delivery => box.BringAsync(Letter(delivery, Other, isMarked), MailHost.Start);
        await otherBox.BringAsync(Sample.Plain(from: MailHost.From, to: Other, text: "Where is our parcel?"), MailHost.Start);

        for (int i = 0; i < 3 * Most; i++)
        {
            foreach (MailHost one in new[] { other, host })
            {
                await one.PollAsync();
                await one.SendAsync();
            }
        }

        (await host.AllAsync()).Should().HaveCount(here);
        (await other.AllAsync()).Should().HaveCount(there);
        (await box.InAsync("INBOX")).Should().BeEmpty();
        (await otherBox.InAsync("INBOX")).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_sender_may_write_some_mails_a_day_and_more_on_the_next()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, options => options.MaxMailsPerSender = 2);
        foreach (string id in new[] { "1", "2", "3" })
            await account.BringAsync(Sample.Plain(id, id), MailHost.Start);
        await account.BringAsync(Sample.Plain("4", "4", from: "li@example.org"), MailHost.Start);
        await host.PollAsync();
        (await host.AllAsync()).Select(one => one.Description).Should().BeEquivalentTo("1", "2", "4");
        (await account.InAsync("Unprocessable")).Should().ContainSingle();

        host.Clock.Advance(TimeSpan.FromDays(1));
        await account.BringAsync(Sample.Plain("5", "5", from: "Zhang@Example.net"), host.Clock.Now);
        await host.PollAsync();

        (await host.AllAsync()).Should().HaveCount(4);
    }

    [SkippableFact]
    public async Task A_complaint_takes_some_messages_a_day()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, options => options.MaxMailsPerComplaint = 3);
        Complaint complaint = await host.ReceiveAsync();
        for (int i = 0; i < 5; i++)
            await account.BringAsync(
                Sample.Plain($"{i}", $"{i}", from: $"li{i}@example.org", to: MailHost.AddressOf(complaint)), MailHost.Start);

        await host.PollAsync();

        (await host.EventsAsync<MessageExchanged>(complaint)).Should().HaveCount(3);
        (await account.InAsync("Unprocessable")).Should().HaveCount(2);
    }

    [SkippableFact]
    public async Task Machines_that_answer_a_letter_again_and_again_leave_a_few_notes()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        Complaint complaint = await host.ReceiveAsync();
        for (int i = 0; i < 5; i++)
            await account.BringAsync(
                Sample.Plain($"{i}", $"away {i}", to: MailHost.AddressOf(complaint), headers: "Auto-Submitted: auto-replied\n"), MailHost.Start);

        await host.PollAsync();

        (await host.EventsAsync<NoteAdded>(complaint)).Should().HaveCount(3);
        (await account.InAsync("Processed")).Should().HaveCount(5);
    }

    private static byte[] Letter(Delivery delivery, string from, bool isMarked)
    {
        string marks = isMarked ? "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n" : "";
        string id = isMarked ? MailIds.OfMail(delivery.Id, MailHost.Domain) : $"{delivery.Id}@gateway.example";
        return Sample.Of(
            $"{marks}From: {from}\nTo: {delivery.Recipient!.AddressOf(ContactKind.Email)}\nSubject: {delivery.Notice.Number}\n"
                + $"Message-ID: <{id}>\n\nWe have your complaint {delivery.Notice.Number}.\n");
    }
}
