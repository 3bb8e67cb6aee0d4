using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail;

/// <summary>Represents the server that sends mail: the section <c>ComplaintFlow:Mail:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>The name of the server, such as <c>smtp.example.com</c>.</summary>
    public string? Host { get; set; }

    /// <summary>The port; 587 by default.</summary>
    [SettingRange(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected; STARTTLS by default.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The name of the user; <see langword="null"/> if the server asks for none.</summary>
    public string? User { get; set; }

    /// <summary>The password; <see langword="null"/> with <see cref="OAuth"/>, or without a user.</summary>
    public string? Password { get; set; }

    /// <summary>How the host gets access tokens; <see langword="null"/> with a password.</summary>
    public MailOAuthOptions? OAuth { get; set; }

    /// <summary>
    /// The SHA-256 hash of the certificate of the server, in hexadecimal digits: then this certificate is trusted, and no other.
    /// <see langword="null"/> by default: certificates are checked as usual.
    /// </summary>
    public string? CertificateSha256 { get; set; }

    /// <summary>How many connections are open at once at most; 4 by default.</summary>
    [SettingRange(1, 64)]
    public int Connections { get; set; } = 4;

    /// <summary>How long the server may take to answer a command; 30 seconds by default.</summary>
    [SettingRange("00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>Checks the ranges of <see cref="SmtpOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SmtpRanges : IValidateOptions<SmtpOptions>;
