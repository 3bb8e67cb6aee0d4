using ComplaintFlow.Complaints;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Notifications;
using ComplaintFlow.Shared.Http;
using ComplaintFlow.Storage;
using MimeKit;

namespace ComplaintFlow.Mail.Tests.Sending;

public sealed class MessageTests
{
    private static readonly ComplaintKey Complaint = new(ComplaintKey.DefaultTenant, Notices.One().ComplaintId!.Value);

    private static readonly byte[] Key = Convert.FromBase64String(MailHouse.Key);

    [Fact]
    public async Task A_letter_leaves_with_the_headers_that_others_rely_on()
    {
        MimeMessage mail = await SentAsync(MailHouse.Letter());

        mail.From.ToString().Should().Be("\"Example Service\" <complaints@example.com>");
        mail.To.ToString().Should().Be("li.na@example.org");
        mail.Subject.Should().Be("Our answer [C260302-7]");
        mail.Date.Should().Be(Notices.At);
        mail.MessageId.Should().Be("cf.m.0197-3-0.5f2a@example.com");
        mail.Headers[HeaderId.AutoSubmitted].Should().Be("auto-generated");
        mail.Headers["X-Auto-Response-Suppress"].Should().Be("All");
        (mail.Cc.Count, mail.Bcc.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task The_mails_of_a_complaint_form_one_thread_and_replies_carry_its_mark()
    {
        MimeMessage first = await SentAsync(MailHouse.Letter(id: "0197-3-0.a"));
        MimeMessage second = await SentAsync(MailHouse.Letter(id: "0197-9-0.b"), static options => options.ReplyTo = "help@example.net");

        first.References.Should().Equal(second.References).And.ContainSingle();
        first.InReplyTo.Should().Be(first.References[0]);
        first.MessageId.Should().NotBe(second.MessageId);
        MailIds.TryReadThread(first.References[0], ComplaintKey.DefaultTenant, Key, "example.com", out ComplaintKey thread).Should().BeTrue();
        thread.Should().Be(Complaint);
        string address = first.ReplyTo.Mailboxes.Single().Address;
        address.Should().StartWith("complaints+").And.EndWith("@example.com");
        address.IndexOf('@').Should().BeLessThanOrEqualTo(64);
        second.ReplyTo.Mailboxes.Single().Address.Should().StartWith("help+").And.EndWith("@example.net");
        ReplyToken.TryRead(address[11..address.IndexOf('@')], ComplaintKey.DefaultTenant, Key, out ComplaintKey marked).Should().BeTrue();
        marked.Should().Be(Complaint);
    }

    [Fact]
    public async Task A_mail_to_staff_carries_no_mark_of_the_complaint()
    {
        MimeMessage mail = await SentAsync(ToStaff("Complaint C260302-7: due.\nMore."));

        mail.Subject.Should().Be("Complaint C260302-7: due.", "the number stands there already");
        (mail.ReplyTo.Count, mail.References.Count).Should().Be((0, 0));
        mail.TextBody!.ReplaceLineEndings("\n").TrimEnd().Should().Be("Complaint C260302-7: due.\nMore.");
    }

    [Fact]
    public async Task Text_and_html_say_the_same_in_the_language_of_the_letter()
    {
        MimeMessage mail = await SentAsync(MailHouse.Letter(
            text: "尊敬的李娜：\n\n我们提出：\n- 换货\n- 退款\n\n此致", subject: "处理方案", language: "zh"));

        mail.Subject.Should().Be("处理方案 [C260302-7]");
        mail.TextBody!.Should().Contain("- 换货");
        mail.HtmlBody!.Should().Contain("<html lang=\"zh-CN\">").And.Contain("<li>换货</li>").And.Contain(">此致</p>")
            .And.Contain("投诉编号：C260302-7");
        mail.BodyParts.Should().AllSatisfy(static part => part.Headers[HeaderId.ContentLanguage].Should().Be("zh"));
    }

    [Fact]
    public async Task What_people_have_written_is_neither_html_nor_a_template()
    {
        const string Text = "<script>alert(1)</script> {{ number }} {% for a in (1..9) %}x{% endfor %} <img src=x onerror=y> \" ' &";
        MimeMessage mail = await SentAsync(MailHouse.Letter(text: Text, subject: "<b>{{ number }}</b>"));

        mail.HtmlBody!.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt; {{ number }} {% for a in (1..9) %}x{% endfor %}")
            .And.NotContain("<script").And.NotContain("<img").And.NotContain("<b>");
        mail.TextBody!.TrimEnd().Should().Be(Text);
    }

    [Theory]
    [InlineData("One\r\nBcc: x@example.org", "One [C260302-7]")]
    [InlineData("One\nTwo", "One [C260302-7]")]
    [InlineData("A\u202Egnp.exe", "Agnp.exe [C260302-7]")]
    [InlineData("\u0000A\u2028B", "AB [C260302-7]")]
    public async Task A_subject_is_one_line_and_adds_no_header(string subject, string expected)
    {
        MimeMessage mail = await SentAsync(MailHouse.Letter(subject: subject));

        mail.Subject.Should().Be(expected);
        mail.Bcc.Count.Should().Be(0);
        mail.Headers.Count(static header => header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase)).Should().Be(0);
    }

    [Fact]
    public async Task A_long_subject_is_cut_between_characters()
    {
        MimeMessage mail = await SentAsync(MailHouse.Letter(subject: "a" + string.Concat(Enumerable.Repeat("😀", 400))));

        mail.Subject.Should().StartWith("a😀").And.EndWith("😀… [C260302-7]");
        mail.Subject.Length.Should().BeLessThan(230);
    }

    private static Delivery ToStaff(string text) => Notices.One().To("person:anna", text) with
    {
        Recipient = new Recipient { Id = "anna", Contacts = [new Contact(ContactKind.Email, "anna@example.com")] },
    };

    private static async Task<MimeMessage> SentAsync(Delivery delivery, Action<MailOptions>? configure = null)
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server, configure);
        (await house.SendAsync(delivery)).Should().BeEquivalentTo(DeliveryResult.Delivered);
        return server.Mails.Should().ContainSingle().Subject;
    }
}
