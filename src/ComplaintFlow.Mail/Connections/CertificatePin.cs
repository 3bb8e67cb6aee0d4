using System.Net.Security;
using System.Security.Cryptography;

namespace ComplaintFlow.Mail.Connections;

/// <summary>Trusts one certificate and no other.</summary>
internal static class CertificatePin
{
    /// <summary>Makes the check of certificates.</summary>
    /// <param name="sha256">The hash of the certificate that is trusted, in hexadecimal digits.</param>
    public static RemoteCertificateValidationCallback Check(string sha256)
    {
        byte[] pin = Convert.FromHexString(sha256);
        return (_, certificate, _, _) => certificate is not null
            && CryptographicOperations.FixedTimeEquals(certificate.GetCertHash(HashAlgorithmName.SHA256), pin);
    }
}
