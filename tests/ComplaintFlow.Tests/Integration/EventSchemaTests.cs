using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Integration;

namespace ComplaintFlow.Tests.Integration;

/// <summary>Receivers are written by the schemas of <c>docs/events</c>, so these say what is really sent, and nothing else is.</summary>
public sealed class EventSchemaTests
{
    [Fact]
    public void Every_type_has_a_schema_and_no_schema_is_without_a_type() => EventSchemas.Types.Should()
        .Equal(IntegrationEventTypes.All.Order(StringComparer.Ordinal));

    [Fact]
    public void The_list_of_types_is_that_of_the_constants() => IntegrationEventTypes.All.Should().Equal(
        typeof(IntegrationEventTypes).GetFields().Select(static field => field.GetRawConstantValue()));

    [Fact]
    public void A_schema_is_named_after_its_type_and_describes_every_member() => EventSchemas.Types.Should().AllSatisfy(type =>
    {
        JsonObject schema = EventSchemas.Text(type);
        schema["title"]!.GetValue<string>().Should().Be(type);
        JsonObject members = schema["properties"]!.AsObject();
        members.Should().OnlyContain(member => member.Value!["description"] != null);
        schema["required"]!.AsArray().Select(static one => one!.GetValue<string>()).Should().BeSubsetOf(members.Select(one => one.Key));
    });

    [Fact]
    public async Task What_is_sent_is_what_the_schemas_say_for_every_type()
    {
        using var house = new EventHouse();
        await EventScenarios.AllAsync(house);

        house.Bus.Taken.Should().AllSatisfy(one => EventSchemas.Problems(one.Type, one.Data.Span).Should().BeEmpty(
            "{0} is {1}", one.Type, Encoding.UTF8.GetString(one.Data.Span)));
        house.Bus.Taken.Select(static one => one.Type).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(
            IntegrationEventTypes.All, "life brings all of them");
        Described().Should().BeEquivalentTo(Sent(house), "every member that is described is sent now and then");
    }

    [Fact]
    public void A_member_that_no_schema_describes_is_found()
    {
        byte[] data = new EventData
        {
            Tenant = "default", ComplaintId = ComplaintId.New(TestHouse.Start), Number = "C1", Version = 1, At = TestHouse.Start,
            State = "Received", EventId = "e",
        }.Write();

        EventSchemas.Problems(IntegrationEventTypes.Accepted, data).Should().BeEmpty();
        EventSchemas.Problems(
            IntegrationEventTypes.Accepted, (EventData.Read(data) with { Outcome = "Resolved" }).Write()).Should().NotBeEmpty();
        EventSchemas.Problems(IntegrationEventTypes.Merged, data).Should().NotBeEmpty("the other complaint is missing");
        EventSchemas.Problems(
            IntegrationEventTypes.Accepted, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(data).Replace("2026-03", "soon-03")))
            .Should().NotBeEmpty("that is no instant");
    }

    [Fact]
    public async Task Nothing_that_somebody_wrote_and_nobodys_name_is_in_an_event()
    {
        using var house = new EventHouse();
        await EventScenarios.AllAsync(house);

        house.Bus.Taken.Should().HaveCountGreaterThan(150);
        foreach (IntegrationEvent one in house.Bus.Taken)
        {
            string all = $"{one} {one.Id} {one.Number} {Encoding.UTF8.GetString(one.Data.Span)}";
            all.Should().NotContainEquivalentOf(EventScenarios.Mark).And.NotContain("7777").And.NotContain("otto");
            one.Data.Length.Should().BeLessThan(1_000);
        }
    }

    private static IEnumerable<string> Described() => EventSchemas.Types.SelectMany(
        type => EventSchemas.Text(type)["properties"]!.AsObject().Select(member => $"{type} {member.Key}"));

    /// <summary>What was sent, with what goes along with every type.</summary>
    private static HashSet<string> Sent(EventHouse house)
    {
        HashSet<string> sent = [
            .. house.Bus.Taken.SelectMany(
                static one => JsonNode.Parse(one.Data.Span)!.AsObject().Select(member => $"{one.Type} {member.Key}"))];
        foreach (string common in new[] { "tier", "department", "nextDueAt" })
            sent.UnionWith(IntegrationEventTypes.All.Select(type => $"{type} {common}"));
        return sent;
    }
}
