using System.Globalization;
using System.Text;

namespace ComplaintFlow.Mail.Tests.Receiving.Samples;

/// <summary>Mails with more than words.</summary>
internal static class ShapeMails
{
    public static IEnumerable<MailCase> All =>
    [
        Mixed("A photograph and a film", Part("image/jpeg", "kettle.jpg", "jpeg"), Part("video/mp4", "kettle.mp4", "mp4")) with
        {
            Evidence = "image/jpeg video/mp4",
        },
        Mixed("A program", Part("application/octet-stream", "invoice.pdf.exe", "x"), Part("application/x-msdownload", "a.bin", "y")) with
        {
            Note = "2 of the attachments are kept only within the mail: their type is not allowed.",
        },
        Mixed("A program that calls itself a photograph", Part("image/jpeg", "kettle.jpg", Program())) with
        {
            Note = "1 of the attachments",
        },
        Mixed("The same picture twice", Part("image/png", "a.png", "same"), Part("image/png", "b.png", "same")) with
        {
            Evidence = "image/png",
        },
        Mixed("300 attachments", [.. Enumerable.Range(0, 300).Select(i => Part("text/csv", $"{i}.csv", $"{i}"))]) with
        {
            Evidence = string.Join(' ', Enumerable.Repeat("text/csv", 20)), Note = "280 of the attachments are kept only within the mail",
        },
        Mixed("A mail that is attached", "Content-Type: message/rfc822\r\n\r\nFrom: x@example.com\r\nSubject: inner\r\n\r\nIt was promised.") with
        {
            Evidence = "message/rfc822",
        },
        Mixed("An attachment that is broken", "Content-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%") with { Evidence = "" },
        new("A picture within the words", """
            From: zhang@example.net
            Subject: x
            Message-ID: <71@example.net>
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html

            <p>It leaks: <img src="cid:p"></p>
            --b
            Content-Type: image/png
            Content-ID: <p>
            Content-Disposition: inline

            png
            --b--
            """, Becomes.Complaint) { Text = "It leaks:", Evidence = "image/png" },
        new("Signed by S/MIME", """
            From: zhang@example.net
            Subject: x
            Message-ID: <72@example.net>
            MIME-Version: 1.0
            Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=b

            --b
            Content-Type: text/plain

            It leaks.
            --b
            Content-Type: application/pkcs7-signature; name=smime.p7s
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename=smime.p7s

            MIIB
            --b--
            """, Becomes.Complaint) { Text = "It leaks.", Evidence = "application/pkcs7-signature" },
        new("Encrypted by S/MIME", """
            From: zhang@example.net
            Subject: x
            Message-ID: <73@example.net>
            MIME-Version: 1.0
            Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
            Content-Transfer-Encoding: base64

            MIIB
            """, Becomes.Complaint) { Text = "The mail has no text.", Evidence = "application/pkcs7-mime", Note = "encrypted or sealed" },
        new("Encrypted by PGP", """
            From: zhang@example.net
            Subject: x
            Message-ID: <74@example.net>
            MIME-Version: 1.0
            Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b

            --b
            Content-Type: application/pgp-encrypted

            Version: 1
            --b
            Content-Type: application/octet-stream; name=encrypted.asc

            -----BEGIN PGP MESSAGE-----
            --b--
            """, Becomes.Complaint) { Evidence = "application/pgp-encrypted application/octet-stream", Note = "encrypted or sealed" },
        new("Nested deeper than anybody nests", Nested(300), Becomes.Complaint) { Subject = "deep" },
        new("No mail at all", [.. "this is not a mail\r\n"u8, 0, 1, 2, .. "\r\n"u8], Becomes.SetAside) { Reason = "unreadable" },
        new("Headers that nobody can read", "From: <<<>>> zhang@\nTo: ,,;\nSubject: =?nonsense?X?abc?=\nContent-Type: multipart/;;\n\nIt leaks.\n",
            Becomes.Complaint) { Contacts = "", Text = "It leaks." },
        new("A name with a path", """
            From: zhang@example.net
            Subject: x
            Message-ID: <75@example.net>
            MIME-Version: 1.0
            Content-Type: image/png
            Content-Disposition: attachment; filename="../../etc/a.png"

            png
            """, Becomes.Complaint) { Evidence = "image/png", Text = "The mail has no text." },
    ];

    private static MailCase Mixed(string name, params string[] parts) => new(
        name, "From: zhang@example.net\nSubject: x\nMessage-ID: <70@example.net>\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt leaks.\n"
            + string.Concat(parts.Select(static part => $"--b\n{part}\n")) + "--b--\n", Becomes.Complaint) { Text = "It leaks." };

    private static string Part(string type, string name, string content) =>
        $"Content-Type: {type}\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n"
            + Convert.ToBase64String(Encoding.Latin1.GetBytes(content));

    /// <summary>The first bytes of a program of Windows.</summary>
    private static string Program() => "MZ" + new string('\0', 58) + "@\0\0\0PE\0\0";

    private static byte[] Nested(int depth)
    {
        var mail = new StringBuilder("From: zhang@example.net\r\nSubject: deep\r\nMessage-ID: <76@example.net>\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < depth; i++)
            mail.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        return Encoding.ASCII.GetBytes(mail.Append("Content-Type: text/plain\r\n\r\nIt leaks.\r\n").ToString());
    }
}
