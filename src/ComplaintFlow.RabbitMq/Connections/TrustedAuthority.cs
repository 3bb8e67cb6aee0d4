using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ComplaintFlow.RabbitMq.Connections;

/// <summary>Trusts the certificates of one authority and no others. Thread-safe.</summary>
internal sealed class TrustedAuthority
{
    private readonly X509Certificate2Collection _roots = [];

    /// <param name="file">A file in PEM with the certificates of the authority.</param>
    public TrustedAuthority(string file) => _roots.ImportFromPemFile(file);

    /// <summary>What is wrong with a file, or null if it can be used.</summary>
    public static string? Problem(string file)
    {
        try
        {
            return new TrustedAuthority(file)._roots.Count == 0 ? "The file has no certificate." : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return "The file cannot be read.";
        }
    }

    /// <summary>Whether a certificate is for the host that was asked for, and comes from the authority.</summary>
    public bool Holds(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_roots);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // an authority of one's own has often nothing to ask
        foreach (X509ChainElement between in chain?.ChainElements.AsEnumerable() ?? [])
            own.ChainPolicy.ExtraStore.Add(between.Certificate);
        using var shown = new X509Certificate2(certificate);
        return own.Build(shown);
    }
}
