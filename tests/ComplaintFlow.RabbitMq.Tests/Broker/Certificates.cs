using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ComplaintFlow.RabbitMq.Tests.Broker;

/// <summary>An authority of nobody else, and the certificate that it gave to a broker on this host.</summary>
internal static class Certificates
{
    public const string Authority = "authority.pem";
    public const string Server = "server.pem";
    public const string Key = "key.pem";

    public static void Write(Action<string, string> write)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow(); // TLS knows no other time
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Authority", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using X509Certificate2 root = authority.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        server.CertificateExtensions.Add(names.Build());
        using X509Certificate2 issued = server.Create(root, now.AddHours(-12), now.AddHours(12), [1, 2, 3]);
        write(Authority, root.ExportCertificatePem());
        write(Server, issued.ExportCertificatePem());
        write(Key, key.ExportPkcs8PrivateKeyPem());
    }
}
