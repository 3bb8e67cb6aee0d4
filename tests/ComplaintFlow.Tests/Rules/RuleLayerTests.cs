using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Rules;

public sealed class RuleLayerTests
{
    private static readonly RuleBookDefinition Shop = RuleBookBuilder.Empty
        .Initial("New")
        .State("New", state => state.On("Close-it", on => on.To("Done").If("paid")))
        .State("Done", state => state.Final()) with
    {
        Predicates = ["paid"],
        Currency = "EUR",
    };

    [Fact]
    public void A_layer_with_states_is_the_whole_workflow_and_the_configuration_overrides_the_rest_by_name()
    {
        using TestHouse house = House("""{ "Currency": "CNY" }""", new RuleLayer("the shop", Shop));

        house.Book.Graph.Regions.Should().ContainSingle().Which.States.Select(state => state.Name).Should().BeEquivalentTo("New", "Done");
        house.Book.Definition.Currency.Should().Be("CNY");
    }

    [Fact]
    public void A_layer_without_states_lies_under_the_built_in_workflow()
    {
        using TestHouse house = House("{}", new RuleLayer("a currency", RuleBookBuilder.Empty with { Currency = "EUR" }));

        house.Book.Definition.Currency.Should().Be("EUR");
        house.Book.WorkflowHash.Should().Be(Book.Good("{}").WorkflowHash);
    }

    [Fact]
    public void The_configuration_adds_to_a_state_of_a_layer()
    {
        using TestHouse house = House(
            """{ "Workflow": { "States": { "New": { "On": { "Close-it": { "By": "CaseOwner" } } } } } }""",
            new RuleLayer("the shop", Shop));

        GraphEdgeOf(house).Roles.Should().Equal("CaseOwner");
        GraphEdgeOf(house).Guard.Should().Be("paid");
    }

    [Fact]
    public void Predicates_of_a_layer_stay_declared_beside_those_of_the_configuration()
    {
        using TestHouse house = House("""{ "Predicates": [ "PAID", "vip" ] }""", new RuleLayer("the shop", Shop));

        house.Book.Definition.Predicates.Should().Equal("paid", "vip");
    }

    [Fact]
    public void A_later_layer_lies_over_an_earlier_one()
    {
        using TestHouse house = House(
            "{}", new RuleLayer("the shop", Shop), new RuleLayer("a currency", RuleBookBuilder.Empty with { Currency = "USD" }));

        house.Book.Definition.Currency.Should().Be("USD");
    }

    [Fact]
    public void What_was_found_when_a_layer_was_made_is_told_under_the_section_and_an_error_keeps_the_host_from_starting()
    {
        RuleLayer layer = new("the shop", Shop)
        {
            Diagnostics = [new Diagnostic("CF6003", DiagnosticSeverity.Error, "Workflow:States:New", "It is wrong.", "Correct it.")],
        };
        using TestHouse house = House("""{ "Currency": "RMB" }""", layer);

        house.Invoking(one => one.Book).Should().Throw<RuleBookException>().Which.Diagnostics.Select(found => (found.Code, found.Path))
            .Should().Equal(("CF1043", "ComplaintFlow:Currency"), ("CF6003", "ComplaintFlow:Workflow:States:New"));
    }

    [Fact]
    public void A_host_without_a_section_of_rules_runs_on_the_layer_alone()
    {
        IConfiguration configuration =
            new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "Warning")]).Build();
        using ServiceProvider services = new ServiceCollection().AddLogging().AddComplaintFlow(configuration)
            .AddPredicate("paid", _ => true).AddRuleLayer(new RuleLayer("the shop", Shop)).Services.BuildServiceProvider();

        services.GetRequiredService<IRuleBookSource>().Current.Definition.Currency.Should().Be("EUR");
    }

    [Fact]
    public void A_layer_has_a_source_and_rules()
    {
        FluentActions.Invoking(() => new RuleLayer(null!, Shop)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new RuleLayer("the shop", null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new RuleLayer("the shop", Shop) { Diagnostics = null! }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new RuleLayer("the shop", Shop) { Copies = null! }).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task After_a_reload_the_layer_still_lies_under_the_configuration()
    {
        using TestHouse house = House("{}", new RuleLayer("the shop", Shop));
        string before = house.Book.Hash;

        house.Rules.Set("""{ "Currency": "CNY" }""");

        house.Book.Hash.Should().NotBe(before);
        Complaint complaint = await house.ReceiveAsync();
        (await house.DoAsync(complaint.Id, new CustomAction("Close-it"))).State.Should().Be("Done");
    }

    private static ComplaintFlow.Workflow.Graph.GraphEdge GraphEdgeOf(TestHouse house) =>
        house.Book.Graph.Regions[0].Edges.Should().ContainSingle().Subject;

    private static TestHouse House(string rules, params RuleLayer[] layers) => new(rules, builder =>
    {
        builder.AddPredicate("paid", _ => true).AddPredicate("vip", _ => true);
        foreach (RuleLayer layer in layers)
            builder.AddRuleLayer(layer);
    });
}
