namespace ComplaintFlow.Mail.Tests.Receiving.Samples;

/// <summary>Mails that people write.</summary>
internal static class PlainMails
{
    public static IEnumerable<MailCase> All =>
    [
        new("A plain mail", """
            Return-Path: <zhang@example.net>
            From: Zhang Wei <zhang@example.net>
            To: complaints@shop.example
            Subject: The toaster burns
            Message-ID: <1@example.net>
            Date: Mon, 2 Mar 2026 08:50:00 +0000

            Every toast is black.
            I want my money back.

            --
            Zhang Wei
            """, Becomes.Complaint)
        {
            Subject = "The toaster burns", Text = "Every toast is black.\nI want my money back.\n\n--\nZhang Wei",
            Contacts = "zhang@example.net",
        },
        new("Without a subject", """
            From: zhang@example.net
            To: complaints@shop.example
            Message-ID: <2@example.net>

            It burns.
            """, Becomes.Complaint) { Subject = "", Text = "It burns." },
        new("With a subject alone", """
            From: zhang@example.net
            Subject: It burns
            Message-ID: <3@example.net>


            """, Becomes.Complaint) { Subject = "It burns", Text = "The mail has no text." },
        new("With nothing at all", """
            From: zhang@example.net
            Message-ID: <4@example.net>


            """, Becomes.Complaint) { Subject = "", Text = "The mail has no text." },
        new("With an emoji in the subject", """
            From: =?utf-8?B?8J+Yig==?= Zhang <zhang@example.net>
            Subject: =?utf-8?B?8J+YoSBUb2FzdGVy?=
            Message-ID: <5@example.net>

            It burns 🔥.
            """, Becomes.Complaint) { Subject = "😡 Toaster", Text = "It burns 🔥." },
        new("HTML alone", """
            From: zhang@example.net
            Subject: Toaster
            Message-ID: <6@example.net>
            Content-Type: text/html; charset=utf-8

            <html><head><title>t</title><style>p { color: red }</style></head><body><script>alert(1)</script>
            <p>It burns &amp;   smokes.</p><ul><li>black</li><li>hot</li></ul>
            <table><tr><td>Order</td><td>O-77</td></tr></table><!-- hidden --></body></html>
            """, Becomes.Complaint) { Text = "It burns & smokes.\n- black\n- hot\nOrder O-77" },
        new("HTML and an empty text", """
            From: zhang@example.net
            Subject: Toaster
            Message-ID: <7@example.net>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain


            --b
            Content-Type: text/html

            <div>It burns.</div><div>Badly.</div>
            --b--
            """, Becomes.Complaint) { Text = "It burns.\nBadly." },
        new("Text and HTML", """
            From: zhang@example.net
            Subject: Toaster
            Message-ID: <8@example.net>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            It burns.
            --b
            Content-Type: text/html

            <b>It burns.</b>
            --b--
            """, Becomes.Complaint) { Text = "It burns." },
        new("Without an id", """
            From: zhang@example.net
            Subject: Toaster

            It burns.
            """, Becomes.Complaint) { Text = "It burns." },
        new("Without a sender", """
            To: complaints@shop.example
            Subject: Toaster
            Message-ID: <9@example.net>

            It burns.
            """, Becomes.Complaint) { Text = "It burns.", Contacts = "" },
        new("From a form of a shop, with the address of the customer", """
            From: Shop <no-reply@forms.example.net>
            Reply-To: Zhang Wei <zhang@example.net>
            Subject: Form
            Message-ID: <10@example.net>

            It burns.
            """, Becomes.Complaint) { Contacts = "zhang@example.net" },
        new("From an address that nobody reads", """
            From: Market <noreply@market.example.net>
            Subject: A buyer complains
            Message-ID: <11@example.net>

            Buyer 77: it burns.
            """, Becomes.Complaint) { Text = "Buyer 77: it burns.", Contacts = "" },
        new("From a colleague", """
            From: Ann <ann@shop.example>
            Subject: Somebody called
            Message-ID: <12@shop.example>

            A customer says that it burns.
            """, Becomes.Complaint) { Contacts = "!ann@shop.example" },
        new("From somebody who wants no answers of machines", """
            From: zhang@example.net
            Subject: Toaster
            Message-ID: <13@example.net>
            X-Auto-Response-Suppress: All

            It burns.
            """, Becomes.Complaint) { Contacts = "!zhang@example.net" },
        new("In Chinese", """
            From: 张伟 <zhang@example.net>
            Subject: =?utf-8?B?5oqV6K+J54OY6Z2i5YyF5py6?=
            Message-ID: <14@example.net>
            Content-Type: text/plain; charset=utf-8

            烤面包机着火了，我要退款。
            """, Becomes.Complaint) { Subject = "投诉烘面包机", Text = "烤面包机着火了，我要退款。", Language = "zh" },
        new("With characters that no store keeps", """
            From: zhang@example.net
            Subject: Toaster
            Message-ID: <15@example.net>

            It
            """.ReplaceLineEndings("\r\n") + "\b \u0007burns\u200b.\r\n", Becomes.Complaint) { Text = "It burns." },
        new("That answers a mail of somebody else", """
            From: zhang@example.net
            Subject: Re: Your order
            In-Reply-To: <order@example.com>
            Message-ID: <16@example.net>

            It burns.

            On Mon, 2 Mar 2026 at 08:00, Orders <orders@example.com> wrote:
            > Thank you for your order.
            """, Becomes.Complaint) { Text = "It burns." },
    ];
}
