using System.Net;
using System.Net.Sockets;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Webhooks.Tests;

/// <summary>Nobody makes the host send into its own network.</summary>
public sealed class GuardTests
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")] // decimal
    [InlineData("0x7f000001")] // hexadecimal
    [InlineData("0177.0.0.1")] // octal
    [InlineData("0x7f.0.0.1")]
    [InlineData("①②⑦.0.0.1")]
    [InlineData("１２７。０。０。１")]
    [InlineData("0")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("localhost.")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[0:0:0:0:0:ffff:7f00:1]")]
    [InlineData("[64:ff9b::127.0.0.1]")]
    [InlineData("[fe80::1%251]")]
    public async Task No_way_to_write_the_own_machine_gets_past_the_guard(string host)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await using Receiver six = await Receiver.StartAsync(Socket.OSSupportsIPv6 ? IPAddress.IPv6Loopback : null);

        foreach (int port in new[] { receiver.Port, six.Port })
        {
            using var bench = new Bench($"http://{host}:{port}/", allowsPrivate: false);
            DeliveryResult result = await bench.SendAsync();
            // Some systems find no address for what others read as one.
            result.Reason.Should().BeOneOf("AddressRefused", "NameResolutionError");
        }

        receiver.All.Concat(six.All).Should().BeEmpty();
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_the_check_changes_nothing()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        var network = new ScriptedNetwork(receiver.Port, [Public], [IPAddress.Loopback]);
        using var bench = new Bench("http://rebind.example.com/", allowsPrivate: false, network);

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);

        network.Asked.Should().Equal("rebind.example.com");
        network.Connected.Should().Equal(new IPEndPoint(Public, 80));
    }

    [Fact]
    public async Task Of_several_addresses_only_those_of_the_public_internet_are_tried()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        var silent = IPAddress.Parse("1.1.1.1");
        var network = new ScriptedNetwork(receiver.Port, [IPAddress.Loopback, silent, IPAddress.Parse("10.0.0.1"), Public]);
        network.Silent.Add(silent);
        using var bench = new Bench("http://hooks.example.com/", allowsPrivate: false, network);

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);

        network.Connected.Select(point => point.Address).Should().Equal(silent, Public);
    }

    [Fact]
    public async Task A_name_without_addresses_is_unavailable()
    {
        var network = new ScriptedNetwork(1, [[]]);
        using var bench = new Bench("http://hooks.example.com/", allowsPrivate: false, network);

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason).Should().Be((DeliveryStatus.Unavailable, "NameResolutionError"));
    }

    [Fact]
    public async Task A_connection_of_an_endpoint_that_may_is_not_used_by_one_that_may_not()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(receiver.Address.ToString(), configure: options =>
        {
            options.Endpoints["strict"] = Bench.With(receiver.Address.ToString(), allowsPrivate: false).Endpoints["shop"];
        });

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);

        (await bench.Channel.SendAsync(Notices.One().To("strict"), default)).Reason.Should().Be("AddressRefused");
        receiver.All.Should().ContainSingle();
    }

    [SkippableFact]
    public async Task An_allowed_endpoint_reaches_the_own_machine_by_IPv6_too()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        await using Receiver receiver = await Receiver.StartAsync(IPAddress.IPv6Loopback);
        using var bench = new Bench($"http://[::1]:{receiver.Port}/");

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);
    }

    [Fact]
    public async Task No_proxy_of_the_environment_is_used()
    {
        await using Receiver receiver = await Receiver.StartAsync(), proxy = await Receiver.StartAsync();
        IWebProxy before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);
        try
        {
            using var bench = new Bench(receiver.Address.ToString());

            (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        proxy.All.Should().BeEmpty();
        receiver.All.Should().ContainSingle();
    }

    [Fact]
    public async Task A_cookie_is_not_kept()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Answers(200, ("Set-Cookie", "a=b; Path=/"));
        using var bench = new Bench(receiver.Address.ToString());

        await bench.SendAsync();
        await bench.SendAsync();

        receiver.All.Should().HaveCount(2).And.OnlyContain(got => !got.Headers.ContainsKey("Cookie"));
    }
}
