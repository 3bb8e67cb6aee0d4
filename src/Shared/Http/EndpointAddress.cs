using System.Net;

namespace ComplaintFlow.Http;

/// <summary>Checks the address of an endpoint, which may hold a secret. No message quotes it.</summary>
internal static class EndpointAddress
{
    private const int Longest = 2000;

    /// <summary>What is wrong with an address and what to write, or null if it can be used.</summary>
    public static string? Problem(string? url, bool allowsHttp, bool allowsPrivate)
    {
        if (string.IsNullOrWhiteSpace(url))
            return "There is no address. Write one, such as https://example.com/hooks.";
        if (url.Length > Longest || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.IdnHost.Length == 0)
            return "The address is not an absolute URL of at most 2000 characters. Write one, such as https://example.com/hooks.";
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return "The address has a user or a fragment, which are not sent. Leave them out.";
        if (uri.Scheme != Uri.UriSchemeHttps && !(allowsHttp && uri.Scheme == Uri.UriSchemeHttp))
            return allowsHttp ? "The address begins neither with https nor with http. Write one that does."
                : "The address does not begin with https. Write one that does, or set AllowHttp for a network that nobody else reads.";
        return !allowsPrivate && IPAddress.TryParse(uri.IdnHost, out IPAddress? literal) && !PublicAddress.Is(literal)
            ? "The address is not one of the public internet. Write another, or set AllowPrivateAddresses." : null;
    }
}
