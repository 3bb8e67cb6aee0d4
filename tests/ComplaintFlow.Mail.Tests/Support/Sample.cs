using System.Text;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>Mails for tests that are about something else.</summary>
internal static class Sample
{
    /// <summary>The bytes of a mail that a test has written.</summary>
    public static byte[] Of(string mail) => Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"));

    /// <summary>A plain mail.</summary>
    public static byte[] Plain(
        string id = "1", string text = "It leaks.", string from = "zhang@example.net", string to = "complaints@shop.example",
        string headers = "") =>
        Of($"""
            {headers}From: {from}
            To: {to}
            Subject: Kettle
            Date: Mon, 2 Mar 2026 08:50:00 +0000
            Message-ID: <{id}@example.net>

            {text}
            """);

    /// <summary>A mail with attachments: the type, the name and the content of each.</summary>
    public static byte[] With(params (string Type, string Name, string Content)[] attachments) => Of(
        "From: zhang@example.net\nSubject: Kettle\nMessage-ID: <2@example.net>\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt leaks.\n"
            + string.Concat(attachments.Select(static one =>
                $"--b\nContent-Type: {one.Type}\nContent-Disposition: attachment; filename=\"{one.Name}\"\n"
                    + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(one.Content))}\n"))
            + "--b--\n");
}
