using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmtpServer.Protocol;

namespace ComplaintFlow.Mail.Tests.Sending;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData(550, "5.1.1 no such user li.na@example.org", "550 5.1.1", true)]
    [InlineData(550, "no such user", "550", false)]
    [InlineData(550, "blocked [5.1.22.3], see 195.5.1.20", "550", false)]
    [InlineData(550, "5.1.0 address rejected", "550 5.1.0", false)]
    [InlineData(551, "5.1.6 has moved", "551 5.1.6", true)]
    [InlineData(550, "5.2.1 mailbox disabled", "550 5.2.1", true)]
    [InlineData(552, "5.2.2 mailbox full", "552 5.2.2", false)]
    [InlineData(550, "5.7.1 blocked by policy", "550 5.7.1", false)]
    public async Task A_recipient_who_is_refused_for_good_is_rejected_and_left_alone_only_if_nobody_has_the_address(
        int code, string text, string reason, bool isLeftAlone)
    {
        await using var server = MailServer.Start();
        server.OnRecipient = _ => new SmtpResponse((SmtpReplyCode)code, text);
        await using var house = new MailHouse(server);

        DeliveryResult first = await house.SendAsync(MailHouse.Letter());
        server.OnRecipient = static _ => null;
        DeliveryResult second = await house.SendAsync(MailHouse.Letter("LI.NA@EXAMPLE.ORG"));

        (first.Status, first.Reason).Should().Be((DeliveryStatus.Rejected, reason));
        (second.Status, second.Reason).Should().Be(
            isLeftAlone ? (DeliveryStatus.Rejected, "Suppressed") : (DeliveryStatus.Delivered, null));
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_gets_the_mail_again_after_five_minutes()
    {
        await using var server = MailServer.Start();
        server.OnRecipient = _ => new SmtpResponse((SmtpReplyCode)451, "4.7.1 greylisted");
        await using var house = new MailHouse(server);

        DeliveryResult result = await house.SendAsync(MailHouse.Letter());

        (result.Status, result.Reason, result.RetryAfter).Should().Be((DeliveryStatus.Failed, "451", TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task A_content_that_is_refused_does_not_close_the_address()
    {
        await using var server = MailServer.Start();
        server.OnContent = static () => new SmtpResponse(SmtpReplyCode.TransactionFailed, "5.6.0 no such content");
        await using var house = new MailHouse(server);

        DeliveryResult result = await house.SendAsync(MailHouse.Letter());
        server.OnContent = static () => null;

        result.Status.Should().Be(DeliveryStatus.Rejected);
        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Delivered);
    }

    [Fact]
    public async Task A_sender_who_is_refused_is_a_defect_of_the_host_and_the_mail_waits()
    {
        await using var server = MailServer.Start();
        server.OnSender = static _ => new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.7.1 not your address");
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Unavailable);
        (await HealthAsync(house)).Should().Be((HealthStatus.Degraded, "550 5.7.1"));
    }

    [Theory]
    [InlineData(550, "5.1.8 sender address rejected", "550 5.1.8")]
    [InlineData(550, "relay not permitted", "550")]
    [InlineData(554, "5.7.1 Relaying denied", "554 5.7.1")]
    [InlineData(550, "5.4.5 daily quota exceeded", "550 5.4.5")]
    [InlineData(554, "5.2.252 SendAsDenied", "554 5.2.252")]
    public async Task A_recipient_who_is_refused_for_the_senders_sake_is_not_left_alone_and_the_mail_waits(
        int code, string text, string reason)
    {
        await using var server = MailServer.Start();
        server.OnRecipient = _ => new SmtpResponse((SmtpReplyCode)code, text);
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable(reason));
        (await HealthAsync(house)).Should().Be((HealthStatus.Degraded, reason));
        server.OnRecipient = static _ => null;
        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Delivered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EHLO")]
    public async Task A_server_that_refuses_the_host_refuses_no_letter(string at)
    {
        await using var server = new ScriptedServer(line =>
            line == at || (at.Length > 0 && (line.StartsWith(at, StringComparison.Ordinal) || line.StartsWith("HELO", StringComparison.Ordinal)))
                ? "554 5.7.1 your host is blocked" : ScriptedServer.Takes(line));
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Unavailable);
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Degraded);
    }

    [Fact]
    public async Task A_server_that_offers_no_way_to_sign_in_makes_mails_wait()
    {
        await using var server = new ScriptedServer(static line => line.StartsWith("EHLO", StringComparison.Ordinal)
            ? "250 localhost" : ScriptedServer.Takes(line));
        await using var house = new MailHouse(server, static options => (options.Smtp.User, options.Smtp.Password) = ("user", "password"));

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable("SignInFailed"));
        (await HealthAsync(house)).Should().Be((HealthStatus.Degraded, "SignInFailed"));
    }

    [Fact]
    public async Task A_mail_that_is_too_large_is_rejected_alone()
    {
        await using var server = MailServer.Start();
        server.OnSender = static _ => new SmtpResponse(SmtpReplyCode.SizeLimitExceeded, "5.3.4 too large");
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Rejected("552 5.3.4"));
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_wrong_password_makes_mails_wait_is_seen_and_logged_once_without_the_password()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server, static options => options.Smtp.Password = "s3cret-and-wrong");

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable("SignInFailed"));
        await house.SendAsync(MailHouse.Letter());

        (await HealthAsync(house)).Should().Be((HealthStatus.Degraded, "SignInFailed"));
        house.Logs.All.Where(static line => line.Id == 1400).Should().ContainSingle();
        house.Logs.All.Should().OnlyContain(static line => !line.Text.Contains("s3cret") && !line.Text.Contains("li.na"));
    }

    [Fact]
    public async Task Health_returns_with_the_first_mail_that_the_server_takes()
    {
        await using var server = MailServer.Start();
        server.OnSender = static _ => new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "4.3.2 closing");
        await using var house = new MailHouse(server);
        await house.SendAsync(MailHouse.Letter());
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Degraded);
        server.OnSender = static _ => null;

        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Delivered);
        (await HealthAsync(house)).Should().Be((HealthStatus.Healthy, null));
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_gets_nothing()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server, static options => options.Smtp.CertificateSha256 = new string('0', 64));
        await using var usual = new MailHouse(server, static options => options.Smtp.CertificateSha256 = null);

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable("NoTrustedConnection"));
        (await usual.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable("NoTrustedConnection"));
        server.Raw.Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_without_starttls_gets_nothing_not_even_the_user()
    {
        await using var server = new ScriptedServer(ScriptedServer.Takes);
        await using var house = new MailHouse(server, static options =>
            (options.Smtp.Security, options.Smtp.User, options.Smtp.Password) = (MailSecurity.StartTls, "user", "password"));

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable("NoStartTls"));
        server.Heard.Should().NotContain(static line => line.StartsWith("AUTH", StringComparison.Ordinal)
            || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_with_other_letters_is_rejected_alone_if_the_server_does_not_take_it()
    {
        await using var server = new ScriptedServer(ScriptedServer.Takes);
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter("李娜@example.org"))).Should().BeEquivalentTo(DeliveryResult.Rejected("AddressNotSupported"));
        (await house.SendAsync(MailHouse.Letter("li.na@例子.example"))).Status.Should().Be(DeliveryStatus.Delivered, "a domain has an ASCII form");
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task An_address_with_other_letters_gets_its_mail_if_the_server_takes_it()
    {
        await using var server = new ScriptedServer(static line => line.StartsWith("EHLO", StringComparison.Ordinal)
            ? "250-localhost\r\n250-SMTPUTF8\r\n250 8BITMIME" : ScriptedServer.Takes(line));
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter("李娜@example.org"))).Status.Should().Be(DeliveryStatus.Delivered);
        server.Heard.Should().Contain(static line => line.StartsWith("MAIL FROM", StringComparison.Ordinal)
            && line.Contains("SMTPUTF8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_a_mail_is_not_used_again()
    {
        int mails = 0;
        await using var server = new ScriptedServer(line =>
            line == "." && Interlocked.Increment(ref mails) == 1 ? null : ScriptedServer.Takes(line));
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Unavailable);
        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Delivered);
        server.Heard.Count(static line => line.StartsWith("EHLO", StringComparison.Ordinal)).Should().Be(2);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_after_the_timeout()
    {
        await using var server = new ScriptedServer(static line => line == "." ? "" : ScriptedServer.Takes(line));
        await using var house = new MailHouse(server, static options => options.Smtp.Timeout = TimeSpan.FromSeconds(1));

        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Unavailable);
    }

    [Fact]
    public async Task A_host_that_stops_takes_its_mail_back()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new ScriptedServer(line =>
        {
            if (line == ".")
                stop.Cancel();
            return line == "." ? "" : ScriptedServer.Takes(line);
        });
        await using var house = new MailHouse(server);

        await ((Func<Task>)(() => house.SendAsync(MailHouse.Letter(), stop.Token))).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("li.na")]
    [InlineData("li.na@")]
    [InlineData("a@b, c@d")]
    [InlineData("li@example.org\r\nBcc: x@example.org")]
    [InlineData("@route.example:li@example.org")]
    [InlineData("li na@example.org")]
    public async Task What_is_no_address_is_rejected_without_a_call(string address)
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter(address))).Should().BeEquivalentTo(DeliveryResult.Rejected("InvalidAddress"));
        server.Sessions.Should().Be(0);
    }

    [Theory]
    [InlineData("Li Na <li.na@example.org>")]
    [InlineData("mailto:li.na@example.org?subject=x")]
    [InlineData("  li.na@example.org ")]
    public async Task An_address_may_be_written_as_people_do(string address)
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter(address))).Status.Should().Be(DeliveryStatus.Delivered);
        server.Mails.Should().ContainSingle().Which.To.ToString().Should().Be("li.na@example.org");
    }

    private static async Task<(HealthStatus Status, string? Problem)> HealthAsync(MailHouse house)
    {
        HealthReportEntry entry = (await house.Get<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-mail"];
        return (entry.Status, (string?)entry.Data.GetValueOrDefault("problem"));
    }
}
