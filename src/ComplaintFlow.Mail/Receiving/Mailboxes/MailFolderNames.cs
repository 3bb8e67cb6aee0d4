namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Checks the names of the folders of a mailbox.</summary>
internal static class MailFolderNames
{
    private const int Longest = 200;

    /// <summary>What is wrong with them, and what to write.</summary>
    public static IEnumerable<(string Setting, string Problem)> Problems(MailboxOptions mailbox)
    {
        (string Setting, string Name)[] folders =
        [
            (nameof(mailbox.Folder), mailbox.Folder), (nameof(mailbox.ProcessedFolder), mailbox.ProcessedFolder),
            (nameof(mailbox.UnprocessableFolder), mailbox.UnprocessableFolder),
        ];
        for (int i = 0; i < folders.Length; i++)
        {
            if (!IsFolder(folders[i].Name))
                yield return (folders[i].Setting, $"The text is not a folder. Write a name of at most {Longest} characters, with a slash "
                    + "between a folder and one in it.");
            else if (folders.Take(i).Any(before => string.Equals(before.Name, folders[i].Name, StringComparison.OrdinalIgnoreCase)))
                yield return (folders[i].Setting, "Another of the three folders has the name too. Write another, so that no mail is read "
                    + "again.");
        }
    }

    private static bool IsFolder(string? name) => name is { Length: > 0 and <= Longest } && !name.Any(char.IsControl)
        && name.Split('/').All(static part => !string.IsNullOrWhiteSpace(part) && part.AsSpan().Trim().Length == part.Length);
}
