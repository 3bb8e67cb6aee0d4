using System.Text;

namespace ComplaintFlow.Mail.Tests.Receiving.Samples;

/// <summary>What a mail becomes.</summary>
public enum Becomes
{
    /// <summary>A complaint of its own.</summary>
    Complaint,

    /// <summary>A message of the complaint that is there.</summary>
    Message,

    /// <summary>The letter that it speaks of has not arrived.</summary>
    Undeliverable,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Work for a person, in the folder of unprocessable mails.</summary>
    SetAside,
}

/// <summary>
/// A mail and what became of it. In the mail, <c>{token}</c>, <c>{thread}</c>, <c>{letter}</c> and <c>{number}</c> stand for those of the
/// complaint that is there, from li@example.org.
/// </summary>
internal sealed record MailCase(string Name, byte[] Mail, Becomes Becomes)
{
    public MailCase(string name, string mail, Becomes becomes)
        : this(name, Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), becomes)
    {
    }

    /// <summary>The subject of the complaint.</summary>
    public string? Subject { get; init; }

    /// <summary>All words of the complaint or the message.</summary>
    public string? Text { get; init; }

    /// <summary>Words that a note has, which stands with the complaint or, if nothing else came of the mail, with the one that is
    /// there.</summary>
    public string? Note { get; init; }

    /// <summary>The addresses to which answers go; with an exclamation mark if none may go there.</summary>
    public string? Contacts { get; init; }

    /// <summary>The language of the complaint.</summary>
    public string? Language { get; init; }

    /// <summary>The types of the evidence beside the mail as it came.</summary>
    public string? Evidence { get; init; }

    /// <summary>The address that is known not to exist afterwards.</summary>
    public string? Bounced { get; init; }

    /// <summary>Why the letter did not arrive, or why the mail was set aside.</summary>
    public string? Reason { get; init; }
}
