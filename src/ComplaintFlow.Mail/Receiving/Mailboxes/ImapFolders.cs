using MailKit;
using MailKit.Net.Imap;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>
/// Finds folders by the names that options have: a slash separates a folder from the one in it, whatever the server writes.
/// </summary>
internal static class ImapFolders
{
    public static async ValueTask<IMailFolder> FindAsync(ImapClient client, string path, CancellationToken cancellationToken)
    {
        if (string.Equals(path, "INBOX", StringComparison.OrdinalIgnoreCase))
            return client.Inbox;
        IMailFolder folder = client.GetFolder(client.PersonalNamespaces[0]);
        foreach (string name in path.Split('/'))
            folder = await folder.GetSubfolderAsync(name, cancellationToken).ConfigureAwait(false);
        return folder;
    }

    public static async ValueTask<IMailFolder> GetOrCreateAsync(ImapClient client, string path, CancellationToken cancellationToken)
    {
        IMailFolder folder = client.GetFolder(client.PersonalNamespaces[0]);
        foreach (string name in path.Split('/'))
            folder = await GetOrCreateAsync(folder, name, cancellationToken).ConfigureAwait(false);
        return folder;
    }

    private static async ValueTask<IMailFolder> GetOrCreateAsync(IMailFolder parent, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await parent.GetSubfolderAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (FolderNotFoundException)
        {
            return await parent.CreateAsync(name, isMessageFolder: true, cancellationToken).ConfigureAwait(false)
                ?? throw new FolderNotFoundException(name);
        }
    }
}
