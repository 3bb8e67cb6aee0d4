using System.Net;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Webhooks.Tests;

/// <summary>Names whose addresses are scripted: nothing leaves the machine.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")] // IPv4-compatible
    [InlineData("::ffff:127.0.0.1")] // IPv4-mapped
    [InlineData("::ffff:93.184.215.14")]
    [InlineData("64:ff9b::7f00:1")] // NAT64
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")] // Teredo
    [InlineData("2001:0:53aa:64c:0:0:80ff:fffe")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")] // 6to4
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("febf::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public async Task An_address_that_is_not_of_the_public_internet_is_refused(string address)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        var network = new ScriptedNetwork(receiver.Port, [IPAddress.Parse(address)]);
        using var bench = new Bench("http://hooks.example.com/", allowsPrivate: false, network);

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason).Should().Be((DeliveryStatus.Rejected, "AddressRefused"));
        network.Connected.Should().BeEmpty();
        receiver.All.Should().BeEmpty();
        bench.Logs.All.Should().ContainSingle(entry => entry.Id == 1301 && !entry.Text.Contains(address));
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:200::1")]
    [InlineData("2003::1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    public async Task Any_other_address_is_connected_to_as_it_was_checked(string address)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        var network = new ScriptedNetwork(receiver.Port, [IPAddress.Parse(address)]);
        using var bench = new Bench("http://hooks.example.com:8080/", allowsPrivate: false, network);

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);

        network.Connected.Should().Equal(new IPEndPoint(IPAddress.Parse(address), 8080));
    }
}
