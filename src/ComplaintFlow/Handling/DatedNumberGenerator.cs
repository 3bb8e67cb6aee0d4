using System.Globalization;
using System.Security.Cryptography;

namespace ComplaintFlow.Handling;

/// <summary>
/// Creates numbers such as <c>C260430-7K3QXM4</c>: the date of the receipt (UTC), six random characters that are hard to confuse,
/// and a check character. Nodes need no common counter.
/// </summary>
internal sealed class DatedNumberGenerator : IComplaintNumberGenerator
{
    public string Next(DateTimeOffset receivedAt) =>
        ComplaintNumber.WithCheck(
            string.Create(
                CultureInfo.InvariantCulture, $"C{receivedAt:yyMMdd}-{RandomNumberGenerator.GetString(ComplaintNumber.Alphabet, 6)}"));
}
