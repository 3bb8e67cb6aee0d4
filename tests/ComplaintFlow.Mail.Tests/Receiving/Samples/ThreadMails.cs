namespace ComplaintFlow.Mail.Tests.Receiving.Samples;

/// <summary>Mails that belong to the complaint that is there, or seem to.</summary>
internal static class ThreadMails
{
    private const string NoContact = "It came by mail from an address that is no contact of the complaint.";

    public static IEnumerable<MailCase> All =>
    [
        new("An answer to the address of the letter", """
            From: li@example.org
            To: Shop <complaints+{token}@shop.example>
            Subject: Re: Your complaint
            Message-ID: <21@example.org>

            Thank you.

            On Mon, 2 Mar 2026 at 09:00, Shop <complaints@shop.example>
            wrote:

            > We have your complaint.
            > It has a number.
            """, Becomes.Message) { Text = "Thank you." },
        new("An answer that only the server of mail knows to be one", """
            Delivered-To: complaints+{TOKEN}@shop.example
            From: li@example.org
            To: undisclosed-recipients:;
            Message-ID: <22@example.org>

            Thank you.
            """, Becomes.Message) { Text = "Thank you." },
        new("With a foreign answer header and the right thread", """
            From: li@example.org
            To: complaints@shop.example
            Subject: Re: something
            In-Reply-To: <abc@relay.example>
            References: <old@example.com> <{thread}> <abc@relay.example>
            Message-ID: <23@example.org>

            Any news?
            """, Becomes.Message) { Text = "Any news?" },
        new("With the thread as the only reference", """
            From: li@example.org
            To: complaints@shop.example
            In-Reply-To: <{thread}>
            Message-ID: <24@example.org>

            Any news?
            """, Becomes.Message) { Text = "Any news?" },
        new("With a token that somebody has made up", """
            From: li@example.org
            To: complaints+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@shop.example
            Message-ID: <25@example.org>

            Any news?
            """, Becomes.Complaint) { Text = "Any news?" },
        new("With the number in the subject, from a contact", """
            From: LI <Li@Example.org>
            To: complaints@shop.example
            Subject: My kettle [{number}]
            Message-ID: <26@example.org>

            Any news?
            """, Becomes.Message) { Text = "Any news?" },
        new("With the number in the subject, from a stranger", """
            From: mallory@example.net
            To: complaints@shop.example
            Subject: RE: {number}
            Message-ID: <27@example.net>

            Send me the file.
            """, Becomes.Complaint) { Text = "Send me the file.", Note = "perhaps belongs to {number}" },
        new("With the id of the letter, from a contact", """
            From: li@example.org
            To: complaints@shop.example
            In-Reply-To: <{letter}>
            Message-ID: <28@example.org>

            Any news?
            """, Becomes.Message),
        new("With the id of the letter, from a stranger", """
            From: mallory@example.net
            To: complaints@shop.example
            In-Reply-To: <{letter}>
            Message-ID: <29@example.net>

            Any news?
            """, Becomes.Complaint) { Note = "perhaps belongs to {number}" },
        new("With the token, from another address", """
            From: husband@example.org
            To: complaints+{token}@shop.example
            Message-ID: <30@example.org>

            My wife is ill.
            """, Becomes.Message) { Text = "My wife is ill.", Reason = NoContact },
        Forward("Fwd: Your complaint"),
        Forward("FW: Your complaint"),
        Forward("WG: Ihre Beschwerde"),
        Forward("TR: Votre réclamation"),
        Forward("转发: 您的投诉"),
        new("Passed on to the address of the letter", """
            From: li@example.org
            To: complaints+{token}@shop.example
            Subject: Fwd: from my bank
            Message-ID: <32@example.org>

            See below.

            ---------- Forwarded message ---------
            From: Bank
            Paid.
            """, Becomes.Message) { Text = "See below.\n\n---------- Forwarded message ---------\nFrom: Bank\nPaid." },
        Answer("Outlook, in German", """
            Danke.

            Von: Shop <complaints@shop.example>
            Gesendet: Montag, 2. März 2026 09:00
            An: Li
            Betreff: Ihre Beschwerde

            Wir haben Ihre Beschwerde.
            """, "Danke."),
        Answer("a German telephone", """
            Danke.

            Am 02.03.2026 um 09:00 schrieb Shop <complaints@shop.example>:
            > Wir haben Ihre Beschwerde.
            """, "Danke."),
        Answer("QQ", """
            谢谢。

            ------------------ 原始邮件 ------------------
            发件人: "Shop" <complaints@shop.example>;
            发送时间: 2026年3月2日(星期一) 下午5:00
            收件人: "li"<li@example.org>;
            主题: 您的投诉

            我们已收到您的投诉。
            """, "谢谢。"),
        Answer("NetEase", """
            谢谢。
            ---- 回复的原邮件 ----
            | 发件人 | Shop |
            | 主题 | 您的投诉 |
            我们已收到您的投诉。
            """, "谢谢。"),
        Answer("an older NetEase", """
            谢谢。

            在 2026-03-02 17:00:00，"Shop" <complaints@shop.example> 写道：

            我们已收到您的投诉。
            """, "谢谢。"),
        Answer("somebody who writes below", """
            On Mon, 2 Mar 2026 at 09:00, Shop <complaints@shop.example> wrote:
            > We have your complaint.
            >
            > When was it bought?

            In January.
            """, "In January."),
        Answer("somebody who answers in between", """
            On Mon, 2 Mar 2026 at 09:00, Shop <complaints@shop.example> wrote:
            > When was it bought?

            In January.

            > Where?

            In Bonn.
            """, "In January.\n\n> Where?\n\nIn Bonn."),
        Answer("somebody who sends back all", """
            > We have your complaint.
            """, "> We have your complaint."),
        Html("Outlook", """
            <div>Thank you.</div><div id="divRplyFwdMsg"><b>From:</b> Shop<br><b>Sent:</b> Monday<br><b>To:</b> Li<br><b>Subject:</b> x</div>
            <div>We have your complaint.</div>
            """),
        Html("Gmail", """
            <div>Thank you.</div><div class="gmail_quote">On Mon, 2 Mar 2026 at 09:00, Shop &lt;<a>complaints@shop.example</a>&gt; wrote:<br>
            <blockquote>We have your complaint.</blockquote></div>
            """),
    ];

    private static MailCase Forward(string subject) => new($"Passed on as {subject}", $$"""
        From: li@example.org
        To: complaints@shop.example
        Subject: {{subject}}
        References: <{thread}>
        Message-ID: <31@example.org>

        My neighbour has the same.
        """, Becomes.Complaint) { Text = "My neighbour has the same.", Note = "perhaps belongs to {number}" };

    private static MailCase Answer(string program, string body, string text) => new($"An answer by {program}", $$"""
        From: li@example.org
        To: complaints+{token}@shop.example
        Subject: Re: x
        Message-ID: <33@example.org>
        Content-Type: text/plain; charset=utf-8

        {{body}}
        """, Becomes.Message) { Text = text };

    private static MailCase Html(string program, string body) => new($"An answer in HTML by {program}", $$"""
        From: li@example.org
        To: complaints+{token}@shop.example
        Subject: Re: x
        Message-ID: <34@example.org>
        Content-Type: text/html; charset=utf-8

        {{body}}
        """, Becomes.Message) { Text = "Thank you." };
}
