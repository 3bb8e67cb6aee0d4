using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>The rules say which topics and roles go by which channels.</summary>
public sealed class RouteTests
{
    private readonly FakeChannel _hook = new();

    [Fact]
    public async Task A_channel_that_a_route_names_gets_only_what_its_routes_send_and_every_other_gets_everything()
    {
        using TestHouse house = House("""
            { "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Accepted", "Steps": {
                "late": { "At": "100%", "Notify": ["Executive", "CaseOwner"] } } } } } },
              "Notifications": { "Channels": { "hook": {} }, "Routes": { "executives": {
                "Topics": ["StepTaken"], "Roles": ["Executive"], "Channels": ["hook"] } } } }
            """);
        await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.WakeAllAsync();
        await house.SendAllAsync();

        _hook.Taken.Should().ContainSingle().Which.Notice.Recipients.Should().Equal("Executive");
        house.Channel.Sent.Select(sent => sent.Notice.Topic).Should().BeEquivalentTo("Received", "StepTaken");
        house.Channel.Notices("StepTaken").Single().Recipients.Should().BeEquivalentTo("Executive", "CaseOwner");
    }

    [Theory]
    [InlineData("Staff", 0)]
    [InlineData("Complainant", 1)]
    public async Task Staff_is_everybody_but_the_complainant(string role, int received)
    {
        using TestHouse house = House(
            $$"""{ "Notifications": { "Channels": { "hook": {} }, "Routes": { "r": { "Roles": "{{role}}", "Channels": "hook" } } } }""");
        await house.ReceiveAsync();
        await house.SendAllAsync();

        _hook.Taken.Should().HaveCount(received);
    }

    [Fact]
    public void Whatever_is_wrong_with_channels_and_routes_is_told_at_once()
    {
        RuleBookResult result = RuleBookReader.ReadJson("""
            { "ComplaintFlow": { "Notifications": {
                "UndeliverableWithin": "soon",
                "Channels": { "mail": { "Retry": ["5s", "1 working day", "later"] } },
                "Routes": { "none": { "Topics": ["Received"] }, "wrong": { "Roles": ["Complainant"], "Channels": ["mial"] } } } } }
            """u8.ToArray());

        result.Diagnostics.Where(defect => defect.Severity == DiagnosticSeverity.Error).Select(defect => (defect.Code, defect.Path))
            .Should().BeEquivalentTo([
                (DiagnosticCodes.InvalidTimeLimit, "ComplaintFlow:Notifications:UndeliverableWithin"),
                (DiagnosticCodes.InvalidRetryDelay, "ComplaintFlow:Notifications:Channels:mail:Retry"),
                (DiagnosticCodes.InvalidRetryDelay, "ComplaintFlow:Notifications:Channels:mail:Retry"),
                (DiagnosticCodes.RouteWithoutChannel, "ComplaintFlow:Notifications:Routes:none"),
                (DiagnosticCodes.UnknownChannel, "ComplaintFlow:Notifications:Routes:wrong:Channels"),
            ]);
        result.Diagnostics.Single(defect => defect.Code == "CF1195").Remedy.Should().Contain("mail");
        result.Diagnostics.Select(defect => defect.Code).Should().Contain("CF1193", "CF1194");
    }

    [Fact]
    public void A_host_without_a_channel_that_the_rules_name_does_not_start()
    {
        using TestHouse house = House("""{ "Notifications": { "Channels": { "pigeon": {} } } }""");

        house.Invoking(one => one.Book).Should().Throw<RuleBookException>().WithMessage("*pigeon*AddNotificationChannel*");
    }

    private TestHouse House(string rules) => new(rules, builder => builder.AddNotificationChannel("hook", _ => _hook));
}
