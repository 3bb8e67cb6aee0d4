using ComplaintFlow.Diagnostics;
using ComplaintFlow.RabbitMq.Publishing;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.RabbitMq.Tests;

public sealed class HostTests
{
    private const string Path = "ComplaintFlow:RabbitMq";

    [Fact]
    public void The_section_is_bound_and_code_takes_precedence()
    {
        using IHost host = OptionsHost.Build("""
            { "RabbitMq": { "HostName": "a.example, b.example", "Port": 5673, "VirtualHost": "v", "UserName": "u", "Password": "p",
                "UseTls": true, "Exchange": "e", "DeclareExchange": true, "RoutingKey": "{tenant}.{type}", "Source": "/c",
                "TypePrefix": "com.example", "Timeout": "00:00:05", "MaxChannels": 8 } }
            """, static builder =>
                builder.AddRabbitMq(static options => options.Source = "/d").AddRabbitMq(static options => options.TypePrefix += ".x"));

        host.Options<RabbitMqOptions>().Should().BeEquivalentTo(new RabbitMqOptions
        {
            HostName = "a.example, b.example", Port = 5673, VirtualHost = "v", UserName = "u", Password = "p", UseTls = true, Exchange = "e",
            DeclareExchange = true, RoutingKey = "{tenant}.{type}", Source = "/d", TypePrefix = "com.example.x",
            Timeout = TimeSpan.FromSeconds(5), MaxChannels = 8,
        });
        host.Services.GetRequiredService<RabbitMqPublisher>().Should().BeSameAs(host.Services.GetRequiredService<RabbitMqPublisher>());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_secret_is_quoted()
    {
        string[] failures = await OptionsHost.FailuresAsync("""
            { "RabbitMq": { "Uri": "amqp://s3cret:s3cret@s3cret.example/a/b", "Exchange": "amq.s3cret", "DeclareExchange": true,
                "RoutingKey": "s3cret.{typ}", "Source": "s3cret http://x", "TypePrefix": "s3cret.", "Timeout": "00:00:00",
                "MaxChannels": 0, "Prt": 1, "Port": 70000, "CertificateAuthority": "/s3cret/s3cret.pem" } }
            """, static builder => builder.AddRabbitMq());

        failures.Select(static failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().BeEquivalentTo(
            $"{DiagnosticCodes.UnknownSetting} {Path}:Prt",
            $"CF1094 {Path}:Timeout",
            $"CF1094 {Path}:MaxChannels",
            $"CF1094 {Path}:Port",
            $"{DiagnosticCodes.InvalidEventName} {Path}:Source",
            $"{DiagnosticCodes.InvalidEventName} {Path}:TypePrefix",
            $"{DiagnosticCodes.InvalidBrokerAddress} {Path}:Uri",
            $"{DiagnosticCodes.InvalidBrokerAddress} {Path}:CertificateAuthority",
            $"{DiagnosticCodes.InvalidBrokerName} {Path}:DeclareExchange",
            $"{DiagnosticCodes.InvalidBrokerName} {Path}:RoutingKey");
        failures.Should().NotContain(static failure => failure.Contains("s3cret"));
    }

    [Theory]
    [InlineData("""{ }""", "", "no address")]
    [InlineData("""{ "Uri": "amqp://a.example", "HostName": "b.example" }""", "", "two addresses")]
    [InlineData("""{ "Uri": "https://s3cret.example" }""", ":Uri", "not one of a broker")]
    [InlineData("""{ "Uri": "s3cret" }""", ":Uri", "not one of a broker")]
    [InlineData("""{ "HostName": "s3cret.example:5672" }""", ":HostName", "cannot be one")]
    [InlineData("""{ "HostName": "s3cret.example,,b" }""", ":HostName", "cannot be one")]
    public async Task An_address_that_is_none_stops_the_start(string section, string at, string says)
    {
        string[] failures = await OptionsHost.FailuresAsync($$"""{ "RabbitMq": {{section}} }""", static builder => builder.AddRabbitMq());

        failures.Should().ContainSingle().Which.Should().StartWith($"{DiagnosticCodes.InvalidBrokerAddress} {Path}{at}: ")
            .And.Contain(says).And.NotContain("s3cret");
    }

    [Theory]
    [InlineData("{type}", true)]
    [InlineData("complaints", true)]
    [InlineData("", false)]
    [InlineData("a\nb", false)]
    [InlineData("{number}", false)]
    [InlineData("{type", false)]
    public async Task A_routing_key_is_a_pattern_with_the_type_and_the_tenant(string pattern, bool holds)
    {
        string[] failures = await OptionsHost.FailuresAsync("""{ "RabbitMq": { "HostName": "localhost" } }""", builder =>
            builder.AddRabbitMq(options => options.RoutingKey = pattern));

        failures.Length.Should().Be(holds ? 0 : 1);
    }

    [Fact]
    public async Task A_routing_key_that_may_be_too_long_is_found()
    {
        string[] failures = await OptionsHost.FailuresAsync("""{ "RabbitMq": { "HostName": "localhost" } }""", static builder =>
            builder.AddRabbitMq(static options => options.RoutingKey = $"{new string('k', 170)}{{tenant}}.{{type}}"));

        failures.Should().ContainSingle().Which.Should().StartWith($"{DiagnosticCodes.InvalidBrokerName} {Path}:RoutingKey: ");
    }

    [Fact]
    public async Task A_host_starts_while_the_broker_is_away() => await OptionsHost.StartAsync(
        """{ "RabbitMq": { "HostName": "localhost", "Port": 1 }, "Events": { "Publishers": { "rabbitmq": {} } } }""",
        static builder => builder.AddRabbitMq().AddWorkers());
}
