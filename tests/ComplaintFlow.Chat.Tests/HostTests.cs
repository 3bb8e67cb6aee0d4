using ComplaintFlow.Chat.Sending;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tests;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Chat.Tests;

public sealed class HostTests
{
    private const string Path = "ComplaintFlow:Chat";

    [Fact]
    public void The_section_is_bound_and_code_takes_precedence()
    {
        using IHost host = OptionsHost.Build("""
            { "Chat": { "Timeout": "00:00:05", "GatherFor": "00:00:02", "Robots": { "Quality": {
                "Kind": "dingtalk", "Key": "k", "Secret": "s", "Heading": "投诉", "Topics": ["StepTaken"], "Tenants": ["acme"],
                "Roles": ["QualityManager"], "AllowPrivateAddresses": true, "AllowHttp": true } } } }
            """, builder => builder.AddChat(options => options.Timeout *= 2).AddChat(options => options.Timeout *= 2));

        ChatOptions options = host.Options<ChatOptions>();

        (options.Timeout, options.GatherFor).Should().Be((TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(2)));
        ChatRobotOptions robot = options.Robots["quality"];
        (robot.Enabled, robot.Kind, robot.Key, robot.Url).Should().Be((true, ChatRobotKind.DingTalk, "k", null));
        (robot.Secret, robot.Heading, robot.AllowPrivateAddresses, robot.AllowHttp).Should().Be(("s", "投诉", true, true));
        robot.Topics.Should().Equal("StepTaken");
        robot.Tenants.Should().Equal("acme");
        robot.Roles.Should().Equal("QualityManager");
        host.Services.GetRequiredService<ChatChannel>().Should().BeSameAs(host.Services.GetRequiredService<ChatChannel>());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_secret_is_quoted()
    {
        string[] failures = await OptionsHost.FailuresAsync("""
            { "Chat": { "Timeout": "00:00:00", "GatherFor": "00:01:00", "Robot": 1, "Robots": {
                "a": { "Key": "s3cret" },
                "b": { "Kind": "Slack", "Key": "s3cret" },
                "c": { "Kind": "WeCom" },
                "d": { "Kind": "WeCom", "Key": "s3cret", "Url": "https://example.com/s3cret" },
                "e": { "Kind": "WeCom", "Key": "s3cret&x", "Secret": "s3cret" },
                "f": { "Kind": "DingTalk", "Key": "k", "Secret": " ", "Heading": "a\nb" },
                "g": { "Kind": "Feishu", "Url": "http://s3cret.example.com" },
                "h": "s3cret", "i": { "Kind": "Feishu", "Url": "https://10.0.0.1/s3cret", "Roles": "s3cret" },
                "off": { "Enabled": false } } } }
            """, builder => builder.AddChat());

        failures.Select(failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().BeEquivalentTo(
            $"CF1001 {Path}:Robot",
            $"CF1002 {Path}:Robots:b:Kind",
            $"CF1003 {Path}:Robots:h",
            $"CF1003 {Path}:Robots:i:Roles",
            $"CF1094 {Path}:Timeout",
            $"CF1094 {Path}:GatherFor",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:a:Kind",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:b:Kind",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:c",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:d",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:e:Key",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:e:Secret",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:f:Secret",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:f:Heading",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Robots:g:Url",
            $"{DiagnosticCodes.InvalidEndpointAddress} {Path}:Robots:i:Url");
        failures.Should().OnlyContain(failure => !failure.Contains("s3cret"));
    }

    [Fact]
    public async Task Options_of_code_are_checked_too()
    {
        string[] failures = await OptionsHost.FailuresAsync("{}", builder => builder.AddChat(options =>
        {
            options.Robots["\t"] = new ChatRobotOptions { Kind = (ChatRobotKind)7, Key = "k" };
            options.Robots["a"] = null!;
        }));

        failures.Select(failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().BeEquivalentTo(
            $"{DiagnosticCodes.InvalidEndpointName} {Path}:Robots:\t", $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:\t:Kind",
            $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:a:Kind", $"{DiagnosticCodes.InvalidRobot} {Path}:Robots:a");
    }

    [Fact]
    public async Task A_host_without_robots_starts() => await OptionsHost.StartAsync("{}", builder => builder.AddChat());

    [Fact]
    public async Task No_log_holds_an_address_a_key_or_a_secret()
    {
        await using Receiver chat = await Receiver.StartAsync();
        var logs = new CapturedLogs();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddComplaintFlow(new ConfigurationBuilder().Build()).AddChat(options =>
            {
                foreach (ChatRobotKind kind in Enum.GetValues<ChatRobotKind>())
                {
                    options.Robots[$"{kind}"] = new ChatRobotOptions
                    {
                        Kind = kind, Url = $"http://localhost:{chat.Port}/s3cret?key=s3cret", AllowHttp = true,
                        Secret = kind == ChatRobotKind.WeCom ? null : "s3cret", AllowPrivateAddresses = true,
                    };
                }
                options.Robots["strict"] = new ChatRobotOptions
                {
                    Kind = ChatRobotKind.WeCom, Url = $"http://localhost:{chat.Port}/s3cret", AllowHttp = true,
                };
            });
        await using ServiceProvider provider = services.BuildServiceProvider();
        ChatChannel channel = provider.GetRequiredService<ChatChannel>();
        List<string> told = [];

        foreach (string answer in new[] { """{"errcode":0}""", """{"errcode":310000,"errmsg":"s3cret"}""", "s3cret" })
        {
            chat.AnswersWith(answer);
            foreach (string robot in new[] { "DingTalk", "WeCom", "Feishu", "strict" })
                told.Add($"{await channel.SendAsync(Notices.One().To(robot), default)}");
        }

        chat.All.Should().HaveCount(9);
        logs.All.Select(entry => entry.Text).Should().Contain(text => text.Contains("strict"));
        logs.All.Select(entry => entry.Text).Concat(told).Should()
            .NotContain(text => text.Contains("s3cret") || text.Contains("localhost"));
    }
}
