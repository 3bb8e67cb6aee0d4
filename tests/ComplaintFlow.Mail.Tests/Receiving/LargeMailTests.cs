using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Mail.Receiving.Answers;
using ComplaintFlow.Mail.Tests.Support;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>One large mail once stopped a desk for two days.</summary>
[Collection(DovecotGroup.Name)]
public sealed class LargeMailTests(DovecotFixture dovecot)
{
    private const int FiftyMegabytes = 50_000_000;

    [SkippableFact]
    public async Task It_is_set_aside_without_being_fetched_its_sender_is_told_and_the_next_goes_on()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        await account.BringAsync(Large(FiftyMegabytes), MailHost.Start);
        await account.BringAsync(Sample.Plain(), MailHost.Start);

        long before = GC.GetTotalAllocatedBytes(precise: true);
        await host.PollAsync();
        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(FiftyMegabytes, "it is not fetched");

        (await host.AllAsync()).Should().ContainSingle().Which.Description.Should().Be("It leaks.");
        (await account.InAsync("Unprocessable")).Should().ContainSingle();
        host.Answers.Sent.Should().ContainSingle().Which.Should()
            .Be(new AutomaticAnswer(
                "post", "default", "zhang@example.net", "1@example.net", "Kettle", null, 26_214_400));
        host.Answers.Sent[0].ToString().Should().Be("post", "logs may have it");
    }

    [SkippableFact]
    public async Task A_sender_is_told_once_a_day()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, options => options.MaxSize = 10_000);
        for (int i = 0; i < 3; i++)
            await account.BringAsync(Large(20_000, from: $"zhang{i % 2}@example.net"), MailHost.Start);
        await host.PollAsync();
        host.Answers.Sent.Select(one => one.To).Should().Equal("zhang0@example.net", "zhang1@example.net");

        host.Clock.Advance(TimeSpan.FromDays(1));
        await account.BringAsync(Large(20_000, from: "ZHANG0@example.net"), MailHost.Start);
        await host.PollAsync();

        host.Answers.Sent.Should().HaveCount(3);
    }

    [SkippableTheory]
    [InlineData("Auto-Submitted: auto-generated\n", "robot@example.net")]
    [InlineData("Precedence: bulk\n", "robot@example.net")]
    [InlineData("", "no-reply@example.net")]
    [InlineData("", "MAILER-DAEMON@example.net")]
    [InlineData("", "complaints@shop.example")]
    [InlineData("X-Auto-Response-Suppress: OOF, AutoReply\n", "li@example.net")]
    public async Task A_machine_is_told_nothing(string header, string from)
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, options => options.MaxSize = 10_000);
        await account.BringAsync(Large(20_000, header, from), MailHost.Start);

        await host.PollAsync();

        (await account.InAsync("Unprocessable")).Should().ContainSingle();
        host.Answers.Sent.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task An_answer_that_cannot_leave_holds_up_nothing()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, options => options.MaxSize = 10_000);
        host.Answers.Fails = true;
        await account.BringAsync(Large(20_000), MailHost.Start);

        await host.PollAsync();

        (await account.InAsync("Unprocessable")).Should().ContainSingle();
        (await host.AllAsync()).Should().BeEmpty();
    }

    private static byte[] Large(int size, string header = "", string from = "zhang@example.net")
    {
        byte[] head = Sample.Plain(text: "", from: from, headers: header);
        byte[] mail = new byte[head.Length + size];
        head.CopyTo(mail, 0);
        ReadOnlySpan<byte> line = Encoding.ASCII.GetBytes(new string('x', 76) + "\r\n");
        for (int at = head.Length; at < mail.Length; at += line.Length)
            line[..Math.Min(line.Length, mail.Length - at)].CopyTo(mail.AsSpan(at));
        return mail;
    }
}
