using System.Globalization;
using System.Security.Cryptography;

namespace ComplaintFlow.Handling;

/// <summary>Numbers such as <c>C260430-7K3QXM</c>: the date of the receipt (UTC) and six random characters that are hard to mistake. Nodes need no common counter.</summary>
internal sealed class DatedNumberGenerator : IComplaintNumberGenerator
{
    /// <summary>Crockford's alphabet: without I, L, O and U.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public string Next(DateTimeOffset receivedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"C{receivedAt:yyMMdd}-{RandomNumberGenerator.GetString(Alphabet, 6)}");
}
