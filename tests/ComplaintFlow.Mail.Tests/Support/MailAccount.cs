using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>An account of a server, as the server of mail that fills it and the person who looks into it see it.</summary>
internal sealed class MailAccount(DovecotServer server, string name)
{
    public string Name => name;

    public int Port => server.Port;

    /// <summary>The options by which the library reads it.</summary>
    public MailboxOptions Options(string address = "complaints@shop.example", Action<MailboxOptions>? change = null)
    {
        var options = new MailboxOptions
        {
            Host = "127.0.0.1", Port = Port, Security = MailSecurity.None, User = name, Password = DovecotServer.Password,
        };
        options.Addresses.Add(address);
        change?.Invoke(options);
        return options;
    }

    /// <summary>Brings a mail, byte by byte as it is: a library of mail would repair it.</summary>
    public async Task BringAsync(byte[] mail, DateTimeOffset at)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        Stream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await reader.ReadLineAsync();
        string date = at.ToString("dd-MMM-yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"1 LOGIN {name} {DovecotServer.Password}\r\n2 APPEND INBOX \"{date}\" {{{mail.Length}+}}\r\n"));
        await stream.WriteAsync(mail);
        await stream.WriteAsync("\r\n3 LOGOUT\r\n"u8.ToArray());
        string answer = await reader.ReadToEndAsync();
        answer.Should().Contain("2 OK", "the server takes the mail");
    }

    /// <summary>The mails in a folder, the oldest first; none if there is no such folder.</summary>
    public async Task<IReadOnlyList<string>> InAsync(string folder)
    {
        using ImapClient client = await ConnectAsync();
        if (await FolderAsync(client, folder) is not { } opened)
            return [];
        await opened.OpenAsync(FolderAccess.ReadOnly);
        List<string> all = [];
        foreach (UniqueId uid in await opened.SearchAsync(SearchQuery.All))
        {
            using Stream content = await opened.GetStreamAsync(uid, 0, 100_000);
            using var reader = new StreamReader(content, Encoding.Latin1);
            all.Add(await reader.ReadToEndAsync());
        }
        await client.DisconnectAsync(true);
        return all;
    }

    /// <summary>Takes all mails out of a folder, as a person who has looked at them.</summary>
    public async Task EmptyAsync(string folder)
    {
        using ImapClient client = await ConnectAsync();
        IMailFolder opened = (await FolderAsync(client, folder))!;
        await opened.OpenAsync(FolderAccess.ReadWrite);
        await opened.AddFlagsAsync(await opened.SearchAsync(SearchQuery.All), MessageFlags.Deleted, silent: true);
        await opened.ExpungeAsync();
        await client.DisconnectAsync(true);
    }

    /// <summary>Moves all mails of a folder back to where they came in.</summary>
    public async Task MoveBackAsync(string folder)
    {
        using ImapClient client = await ConnectAsync();
        IMailFolder opened = (await FolderAsync(client, folder))!;
        await opened.OpenAsync(FolderAccess.ReadWrite);
        await opened.MoveToAsync(await opened.SearchAsync(SearchQuery.All), client.Inbox);
        await client.DisconnectAsync(true);
    }

    private static async Task<IMailFolder?> FolderAsync(ImapClient client, string path)
    {
        if (path == "INBOX")
            return client.Inbox;
        IMailFolder? folder = client.GetFolder(client.PersonalNamespaces[0]);
        foreach (string part in path.Split('/'))
            folder = folder is null ? null : (await folder.GetSubfoldersAsync()).FirstOrDefault(one => one.Name == part);
        return folder;
    }

    private async Task<ImapClient> ConnectAsync()
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(name, DovecotServer.Password);
        return client;
    }
}
