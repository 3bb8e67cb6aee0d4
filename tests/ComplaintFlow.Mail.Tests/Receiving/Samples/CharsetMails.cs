using System.Text;

namespace ComplaintFlow.Mail.Tests.Receiving.Samples;

/// <summary>Mails whose characters are not what they say.</summary>
internal static class CharsetMails
{
    private const string Chinese = "水壶漏水，我要退货。请尽快处理。";
    private const string Rare = "我叫朱镕囍，地址㐂东路。"; // beyond GB2312, one beyond GBK
    private const string Taiwan = "水壺漏水，我要退貨。";

    static CharsetMails() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<MailCase> All =>
    [
        Mail("GB2312, as it says", "gb2312", Gb18030(Chinese), Chinese),
        Mail("GB18030 that calls itself GB2312", "gb2312", Gb18030(Rare), Rare),
        Mail("GB18030 that calls itself UTF-8", "utf-8", Gb18030(Chinese), Chinese),
        Mail("GB18030 that calls itself Latin", "iso-8859-1", Gb18030(Chinese), Chinese),
        Mail("GB18030 that says nothing", null, Gb18030(Chinese), Chinese),
        Mail("Big5, as it says", "big5", Encoding.GetEncoding(950).GetBytes(Taiwan), Taiwan),
        Mail("UTF-8 that calls itself ASCII", "us-ascii", Encoding.UTF8.GetBytes(Chinese), Chinese),
        Mail("UTF-8 that calls itself GB2312", "gb2312", Encoding.UTF8.GetBytes(Chinese), Chinese),
        Mail("UTF-8 under a name that nobody knows", "x-nonsense", Encoding.UTF8.GetBytes(Chinese), Chinese),
        Mail("Latin that says nothing", null, Encoding.Latin1.GetBytes("Der Kessel für Tee ist undicht, größer."), "Der Kessel für Tee ist undicht, größer."),
        Mail("Cyrillic, as it says", "windows-1251", Encoding.GetEncoding(1251).GetBytes("Чайник течёт"), "Чайник течёт"),
        Mail("Japanese, as it says", "iso-2022-jp", Encoding.GetEncoding(50220).GetBytes("水が漏れる"), "水が漏れる"),
        Mail("UTF-8 that is broken", "utf-8", [.. "It "u8, 0xE6, 0xB0, 0x20, .. "leaks."u8], "It \uFFFD leaks."),
        Mail("HTML that says it in its head", null, Gb18030(
            $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\"></head><body>{Rare}</body></html>"), Rare, "html"),
        new("A subject of bare GB18030", [.. "From: zhang@example.net\r\nSubject: "u8, .. Gb18030("投诉水壶漏水"), .. "\r\n\r\nIt leaks.\r\n"u8],
            Becomes.Complaint) { Subject = "投诉水壶漏水", Language = "zh" },
        new("A subject of GB18030 that calls itself GB2312", [
            .. Encoding.ASCII.GetBytes($"From: zhang@example.net\r\nSubject: =?gb2312?B?{Convert.ToBase64String(Gb18030("囍字水壶"))}?=\r\n\r\nIt leaks.\r\n"),
        ], Becomes.Complaint) { Subject = "囍字水壶" },
        new("A name of bare UTF-8", "From: 张伟 <zhang@example.net>\nSubject: x\n\nIt leaks.\n", Becomes.Complaint)
        {
            Contacts = "zhang@example.net",
        },
    ];

    private static byte[] Gb18030(string text) => Encoding.GetEncoding(54936).GetBytes(text);

    private static MailCase Mail(string name, string? charset, byte[] body, string text, string type = "plain")
    {
        string says = charset is null ? "" : $"; charset={charset}";
        return new MailCase(
            name,
            [
                .. Encoding.ASCII.GetBytes(
                    $"From: zhang@example.net\r\nSubject: x\r\nMessage-ID: <61@example.net>\r\nMIME-Version: 1.0\r\nContent-Type: text/{type}{says}\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n"), .. body, .. "\r\n"u8,
            ], Becomes.Complaint) { Text = text };
    }
}
