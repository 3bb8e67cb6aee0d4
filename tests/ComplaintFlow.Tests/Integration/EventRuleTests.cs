using ComplaintFlow.Diagnostics;
using ComplaintFlow.Integration;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests.Integration;

public sealed class EventRuleTests
{
    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        using var house = new TestHouse("""
            { "Events": { "Publishers": {
                "bus": { "Types": ["complaint.closd.v1", "complaint.received.v1"], "Retry": ["1d", "5s"] }, "other": { "Type": "x" } } } }
            """);

        house.Invoking(static one => one.Book).Should().Throw<RuleBookException>().Which.Diagnostics
            .Select(static one => $"{one.Code} {one.Path}").Should().BeEquivalentTo(
                $"{DiagnosticCodes.UnknownEventType} ComplaintFlow:Events:Publishers:bus:Types",
                $"{DiagnosticCodes.InvalidRetryDelay} ComplaintFlow:Events:Publishers:bus:Retry",
                $"{DiagnosticCodes.UnknownSetting} ComplaintFlow:Events:Publishers:other:Type");
    }

    [Fact]
    public void A_type_that_is_misspelt_is_suggested()
    {
        using var house = new TestHouse("""{ "Events": { "Publishers": { "bus": { "Types": "complaint.closd.v1" } } } }""");

        house.Invoking(static one => one.Book).Should().Throw<RuleBookException>().Which.Diagnostics.Should().ContainSingle()
            .Which.Remedy.Should().Contain(IntegrationEventTypes.Closed);
    }

    [Fact]
    public void A_publisher_that_is_switched_off_gets_nothing()
    {
        using var house = new TestHouse("""{ "Events": { "Publishers": { "bus": { "Enabled": false } } } }""");

        house.Book.Definition.Events.Publishers.Should().BeEmpty();
    }

    [Fact]
    public void A_publisher_is_no_channel_of_the_host()
    {
        using var house = new TestHouse("""
            { "Events": { "Publishers": { "TEST": {} } }, "Tenants": { "acme": { "Events": { "Publishers": { "test": {} } } } } }
            """);

        Diagnostic found = house.Invoking(static one => one.Book).Should().Throw<RuleBookException>().Which.Diagnostics.Should()
            .ContainSingle().Subject;
        (found.Code, found.Path).Should().Be((DiagnosticCodes.PublisherNameTaken, "ComplaintFlow:Events:Publishers:TEST"));
    }

    [Fact]
    public void Rules_in_code_say_the_same()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard
            .EventPublisher("bus", static bus => bus with { Types = [IntegrationEventTypes.Closed] })
            .EventPublisher("BUS", static bus => bus with { Retry = ["1s"] });

        RuleBook book = RuleBookReader.Read(rules).OrThrow();

        EventPublisherDefinition bus = book.Definition.Events.Publishers.Should().ContainSingle().Subject.Value;
        (bus.Types, bus.Retry).Should().BeEquivalentTo((new[] { IntegrationEventTypes.Closed }, new[] { "1s" }));
        RuleBookReader.ReadJson(book.ToJson()).OrThrow().Hash.Should().Be(book.Hash);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{ "Events": { "Publishers": { "other": {} } } }""", true)]
    [InlineData("""{ "Events": { "Publishers": { "Bus": {} } } }""", false)]
    [InlineData("""{ "Tenants": { "acme": { "Events": { "Publishers": { "bus": {} } } } } }""", false)]
    public async Task A_host_whose_publisher_the_rules_do_not_name_says_so(string rules, bool says)
    {
        var logs = new CapturedLogs();
        using IHost host = OptionsHost.Build(rules, builder =>
        {
            builder.Services.AddLogging(logging => logging.AddProvider(logs));
            builder.AddEventPublisher("bus", static _ => new RecordingPublisher()).AddWorkers();
        });
        await host.StartAsync();
        await host.StopAsync();

        logs.All.Count(static log => log.Id == 1450).Should().Be(says ? 1 : 0);
    }
}
