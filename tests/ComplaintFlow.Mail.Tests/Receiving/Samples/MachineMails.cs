namespace ComplaintFlow.Mail.Tests.Receiving.Samples;

/// <summary>Mails that no person has written.</summary>
internal static class MachineMails
{
    public static IEnumerable<MailCase> All =>
    [
        new("Somebody is away", """
            From: li@example.org
            To: complaints+{token}@shop.example
            Subject: Automatic reply: Your complaint
            Auto-Submitted: auto-replied
            Message-ID: <41@example.org>

            I am away until Friday.
            """, Becomes.Nothing) { Note = "I am away until Friday." },
        new("Somebody is away, as only the subject says", """
            From: li@example.org
            To: complaints+{token}@shop.example
            Subject: 自动回复: 您的投诉
            Message-ID: <42@example.org>

            休假中
            """, Becomes.Nothing) { Note = "休假中" },
        new("Another office has a complaint, it says", """
            From: Helpdesk <help@example.com>
            To: complaints@shop.example
            Subject: [#77] We have your request
            Auto-Submitted: auto-generated
            Message-ID: <43@example.com>

            Do not answer.
            """, Becomes.Nothing),
        new("A newsletter", """
            From: news@example.com
            To: complaints@shop.example
            Subject: Offers
            List-Id: News <news.example.com>
            Precedence: bulk
            Message-ID: <44@example.com>

            Buy!
            """, Becomes.Nothing),
        new("What a server sends with an empty way back", """
            Return-Path: <>
            From: system@example.com
            To: complaints@shop.example
            Subject: Quota
            Message-ID: <45@example.com>

            90 %
            """, Becomes.Nothing),
        new("A word of the server", """
            From: postmaster@example.com
            To: complaints@shop.example
            Subject: Policy
            Message-ID: <46@example.com>

            New rules.
            """, Becomes.Nothing),
        new("A letter of our own that came back in a circle", """
            From: Shop <complaints@shop.example>
            To: complaints@shop.example
            Subject: Your complaint
            Message-ID: <47@relay.example>

            We have your complaint.
            """, Becomes.Nothing),
        new("A letter of another installation", """
            From: Other shop <complaints@other.example>
            To: complaints@shop.example
            Subject: Your complaint
            Message-ID: <cf.m.0197-1-0.5f2a@other.example>

            We have your complaint.
            """, Becomes.Nothing),
        new("An invitation", """
            From: li@example.org
            To: complaints@shop.example
            Subject: Meeting
            Message-ID: <48@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            Let us meet.
            --b
            Content-Type: text/calendar; method=REQUEST; charset=utf-8

            BEGIN:VCALENDAR
            END:VCALENDAR
            --b--
            """, Becomes.Nothing),
        new("A calendar that is only attached", """
            From: zhang@example.net
            To: complaints@shop.example
            Subject: When it happened
            Message-ID: <49@example.net>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            See the calendar.
            --b
            Content-Type: text/calendar; name=when.ics
            Content-Disposition: attachment; filename=when.ics

            BEGIN:VCALENDAR
            END:VCALENDAR
            --b--
            """, Becomes.Complaint) { Text = "See the calendar.", Evidence = "text/calendar" },
        new("A receipt that a letter was read", """
            From: li@example.org
            To: complaints@shop.example
            Subject: Read: Your complaint
            Message-ID: <50@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=disposition-notification; boundary=b

            --b
            Content-Type: text/plain

            Read.
            --b
            Content-Type: message/disposition-notification

            Final-Recipient: rfc822;li@example.org
            Disposition: manual-action/MDN-sent-manually; displayed

            --b--
            """, Becomes.Nothing),
    ];
}
