using System.Net;
using System.Net.Sockets;

namespace ComplaintFlow.Http;

/// <summary>Tells addresses of the public internet from those that lead into the own machine, the own network, or nowhere.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special4 = Networks(
        "0.0.0.0/8", // this network; 0.0.0.0 is the own machine
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
        "100.64.0.0/10", // behind the address translation of a provider
        "127.0.0.0/8", // the own machine
        "169.254.0.0/16", // link-local: the metadata services of clouds
        "192.0.0.0/24", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // protocols and examples
        "192.88.99.0/24", // relays from IPv6
        "198.18.0.0/15", // measurements
        "224.0.0.0/4", "240.0.0.0/4"); // multicast; reserved, and broadcast

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Whatever is not global is refused already: unspecified, loopback, IPv4-mapped and -compatible, NAT64, unique-local, link-local,
    // multicast.
    private static readonly IPNetwork[] Special6 = Networks(
        "2001::/23", // protocols: Teredo, which hides an address of IPv4, among them
        "2001:db8::/32", "3fff::/20", // examples
        "2002::/16"); // 6to4, which hides an address of IPv4

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Holds(Special4, address),
        AddressFamily.InterNetworkV6 => Global6.Contains(address) && !Holds(Special6, address),
        _ => false,
    };

    private static bool Holds(IPNetwork[] networks, IPAddress address) => Array.Exists(networks, network => network.Contains(address));

    private static IPNetwork[] Networks(params string[] networks) => Array.ConvertAll(networks, IPNetwork.Parse);
}
