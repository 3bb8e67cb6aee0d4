namespace ComplaintFlow.Mail.Tests.Receiving.Samples;

/// <summary>Letters that came back, as many servers say it.</summary>
internal static class BounceMails
{
    private const string Headers = """
        From: Shop <complaints@shop.example>
        To: li@example.org
        Subject: Your complaint
        Message-ID: <{letter}>
        References: <{thread}>
        """;

    public static IEnumerable<MailCase> All =>
    [
        Standard("An address that does not exist", "failed", "5.1.1", Headers) with
        {
            Becomes = Becomes.Undeliverable, Reason = "Bounced 5.1.1", Bounced = "li@example.org",
        },
        Standard("A mail that is late", "delayed", "4.4.1", Headers),
        Standard("A mail that was given up after days", "failed", "4.4.7", Headers) with
        {
            Becomes = Becomes.Undeliverable, Reason = "Bounced 4.4.7",
        },
        Standard("A mailbox that is full", "failed", "5.2.2", Headers) with
        {
            Becomes = Becomes.Undeliverable, Reason = "Bounced 5.2.2",
        },
        Standard("A policy", "failed", "5.7.1", Headers) with
        {
            Becomes = Becomes.Undeliverable, Reason = "Bounced 5.7.1",
        },
        Standard("A mail that has arrived", "delivered", "2.0.0", Headers),
        Standard("A mail of somebody else", "failed", "5.1.1", "Message-ID: <x@example.com>"),
        Standard("A report that is made up", "failed", "5.1.1", "Message-ID: <{letter}>", "other@example.org"),
        Standard(
            "A report that is made up by another complainant", "failed", "5.1.1", "Message-ID: <{letter}>\nReferences: <{other}>",
            "other@example.org"),
        Standard("A report of a complainant about the address of somebody else", "failed", "5.1.1", Headers, "other@example.org") with
        {
            Becomes = Becomes.Undeliverable, Reason = "Bounced 5.1.1",
        },
        Standard("A report without the thread, for the right address", "failed", "5.1.1", "Message-ID: <{letter}>") with
        {
            Becomes = Becomes.Undeliverable, Reason = "Bounced 5.1.1", Bounced = "li@example.org",
        },
        new("Exchange, with the headers alone", $$"""
            From: Microsoft Outlook <MicrosoftExchange329e@example.org>
            To: complaints@shop.example
            Subject: Undeliverable: Your complaint
            Auto-Submitted: auto-replied
            In-Reply-To: <{letter}>
            References: <{thread}> <{letter}>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/html

            <p>Your message could not be delivered.</p>
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns;example.org

            Final-Recipient: rfc822;li@example.org
            Action: failed
            Status: 5.1.10
            Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound

            --b
            Content-Type: text/rfc822-headers

            {{Headers}}

            --b--
            """, Becomes.Undeliverable) { Reason = "Bounced 5.1.10", Bounced = "li@example.org" },
        new("qmail, in words", $$"""
            Return-Path: <>
            From: MAILER-DAEMON@example.org
            To: complaints@shop.example
            Subject: failure notice

            Hi. This is the qmail-send program at example.org.
            <li@example.org>:
            Sorry, no mailbox here by that name. (#5.1.1)

            --- Below this line is a copy of the message.

            {{Headers}}

            We have your complaint.
            """, Becomes.Undeliverable) { Reason = "Bounced 5.1.1" },
        new("qmail, in words of somebody who has only seen the id", """
            Return-Path: <>
            From: MAILER-DAEMON@example.org
            To: complaints@shop.example
            Subject: failure notice

            Sorry, no mailbox here by that name. (#5.1.1)

            Message-ID: <{letter}>
            """, Becomes.Nothing),
        new("Exim, with the mail attached", $$"""
            Return-Path: <>
            X-Failed-Recipients: li@example.org
            Auto-Submitted: auto-replied
            From: Mail Delivery System <Mailer-Daemon@example.org>
            To: complaints@shop.example
            Subject: Mail delivery failed: returning message to sender
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            A message that you sent could not be delivered: 550 No such user
            --b
            Content-Type: message/rfc822

            {{Headers}}

            We have your complaint.
            --b--
            """, Becomes.Undeliverable) { Reason = "Bounced 5.0.0" },
        new("QQ", $$"""
            From: PostMaster <PostMaster@qq.example>
            To: complaints@shop.example
            Subject: =?utf-8?B?57O757uf6YCA5L+h?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p>抱歉，您的邮件被退回来了。550 Mailbox not found</p>
            --b
            Content-Type: message/rfc822

            {{Headers}}

            x
            --b--
            """, Becomes.Undeliverable) { Reason = "Bounced 5.0.0" },
        new("A warning in words", $$"""
            Return-Path: <>
            From: MAILER-DAEMON@example.org
            To: complaints@shop.example
            Subject: Warning: message delayed
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            It is tried again.
            --b
            Content-Type: message/rfc822

            {{Headers}}

            x
            --b--
            """, Becomes.Nothing),
    ];

    private static MailCase Standard(
        string name, string action, string status, string headers, string to = "li@example.org") => new(name, $$"""
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@example.org>
        To: complaints@shop.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        I'm sorry to have to inform you.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; example.org

        Final-Recipient: rfc822; {{to}}
        Action: {{action}}
        Status: {{status}}

        --b
        Content-Type: message/rfc822

        {{headers}}

        We have your complaint.
        --b--
        """, Becomes.Nothing);
}
