using System.Collections.Concurrent;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Knows how the mailboxes are that this host reads. Thread-safe.</summary>
internal sealed class MailboxStates
{
    private readonly ConcurrentDictionary<string, MailboxState> _all = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, MailboxState> All => _all;

    /// <summary>Tells that a mailbox could not be read.</summary>
    /// <returns>Whether it could before.</returns>
    public bool Failed(string mailbox)
    {
        MailboxState before = _all.GetValueOrDefault(mailbox) ?? MailboxState.Unknown;
        _all[mailbox] = before with { IsDown = true };
        return !before.IsDown;
    }

    /// <summary>Tells that a mailbox was read.</summary>
    /// <returns>Whether it could not be before.</returns>
    public bool Read(string mailbox, int unprocessable, int waiting)
    {
        bool wasDown = _all.GetValueOrDefault(mailbox)?.IsDown == true;
        _all[mailbox] = new MailboxState(IsDown: false, unprocessable, waiting);
        return wasDown;
    }

    /// <summary>Tells that another host reads a mailbox, and knows how it is.</summary>
    public void Left(string mailbox) => _all.TryRemove(mailbox, out _);
}

/// <summary>How a mailbox is.</summary>
/// <param name="IsDown">Whether it could not be read when it was tried last.</param>
/// <param name="Unprocessable">How many mails wait there for a person.</param>
/// <param name="Waiting">How many mails wait for something that is not available, or have failed and are tried again.</param>
internal sealed record MailboxState(bool IsDown, int Unprocessable, int Waiting)
{
    public static MailboxState Unknown { get; } = new(IsDown: false, 0, 0);
}
