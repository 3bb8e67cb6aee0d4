using ComplaintFlow.Rules;
using ComplaintFlow.Sla;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

public sealed class ConfigurationLayerTests
{
    private const string Base = """
        { "Sla": { "Tiers": { "Major": { "Rank": 9, "Targets": { "T": { "Within": "24h", "Until": ["Closed", "Withdrawn", "Merged"],
            "Steps": { "warn": { "At": "50%", "Notify": ["CaseOwner", "Executive"] } } } } } } } }
        """;

    private static TargetDefinition TargetOf(RuleBookResult result) => result.OrThrow().Definition.Sla.Tiers["Major"].Targets["T"];

    [Fact]
    public void A_later_layer_changes_one_value_and_leaves_the_rest()
    {
        TargetDefinition target =
            TargetOf(Book.Layered(Base, """{ "Sla": { "Tiers": { "MAJOR": { "Targets": { "t": { "Within": "12h" } } } } } }"""));

        target.Within.Should().Be("12h");
        target.Until.On.Should().Equal("Closed", "Withdrawn", "Merged");
        target.Steps["WARN"].Notify.Should().Equal("CaseOwner", "Executive");
    }

    [Fact]
    public void A_list_comes_whole_from_the_last_layer_that_has_it() =>
        TargetOf(Book.Layered(
            Base, """{ "Sla": { "Tiers": { "Major": { "Targets": { "T": { "Until": ["Archived"] } } } } } }""")).Until.On.Should()
                .Equal("Archived");

    [Fact]
    public void A_word_replaces_a_list_and_a_list_replaces_a_word()
    {
        const string word = """{ "Sla": { "Tiers": { "Major": { "Targets": { "T": { "Until": "Archived" } } } } } }""";

        TargetOf(Book.Layered(Base, word)).Until.On.Should().Equal("Archived");
        TargetOf(Book.Layered(Base, word, Base)).Until.On.Should().Equal("Closed", "Withdrawn", "Merged");
    }

    [Fact]
    public void An_empty_list_replaces_a_list() =>
        TargetOf(Book.Layered(Base.Replace("\"Executive\"]", "\"Executive\"], \"Escalate\": true"),
            """{ "Sla": { "Tiers": { "Major": { "Targets": { "T": { "Steps": { "warn": { "Notify": [] } } } } } } } }""")).Steps["warn"].Notify.Should().BeEmpty();

    [Fact]
    public void A_null_says_nothing_of_a_value_a_list_and_a_map()
    {
        string nothing =
            """{ "Currency": null, "Sla": { "Tiers": { "Major": { "Rank": null, "Targets": { "T": { "Within": null, "Until": null, "Steps": null } } } } } }""";

        RuleBookResult result = Book.Layered(Base.Replace("{ \"Sla\"", "{ \"Currency\": \"CNY\", \"Sla\""), nothing);

        result.Diagnostics.Should().BeEmpty();
        result.OrThrow().Definition.Currency.Should().Be("CNY");
        result.OrThrow().Definition.Sla.Tiers["Major"].Rank.Should().Be(9);
        TargetOf(result).Until.On.Should().Equal("Closed", "Withdrawn", "Merged");
        TargetOf(result).Steps.Should().HaveCount(1);
    }

    [Fact]
    public void A_chained_configuration_is_seen_layer_by_layer()
    {
        IConfiguration inner = new ConfigurationBuilder().Json(Base)
            .Json("""{ "Sla": { "Tiers": { "Major": { "Targets": { "T": { "Until": ["Archived", "Closed"] } } } } } }""").Build();
        IConfiguration outer = new ConfigurationBuilder().AddConfiguration(inner)
            .Json("""{ "Sla": { "Tiers": { "Major": { "Targets": { "T": { "Steps": { "warn": { "Notify": ["QualityManager"] } } } } } } } }""").Build();

        TargetDefinition target = TargetOf(RuleBookReader.Read(outer));

        target.Until.On.Should().Equal("Archived", "Closed");
        target.Steps["warn"].Notify.Should().Equal("QualityManager");
    }

    [Fact]
    public void A_host_configuration_that_is_built_under_way_is_seen_layer_by_layer()
    {
        using var manager = new ConfigurationManager();
        manager.Json(Base);
        manager.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ComplaintFlow:Sla:Tiers:Major:Targets:T:Until:0"] = "Merged",
        });

        TargetOf(RuleBookReader.Read(manager)).Until.On.Should().Equal("Merged");
    }

    [Fact]
    public void Environment_variables_override_by_name()
    {
        string prefix = $"CF{Environment.ProcessId}_";
        Environment.SetEnvironmentVariable($"{prefix}ComplaintFlow__Sla__Tiers__major__Targets__T__Within", "36h");
        Environment.SetEnvironmentVariable($"{prefix}ComplaintFlow__Sla__Tiers__major__Targets__T__Until__0", "Archived");

        TargetDefinition target =
            TargetOf(RuleBookReader.Read(new ConfigurationBuilder().Json(Base).AddEnvironmentVariables(prefix).Build()));

        target.Within.Should().Be("36h");
        target.Until.On.Should().Equal("Archived");
    }

    [Fact]
    public void Rules_at_the_root_are_read_where_there_is_no_section()
    {
        IConfiguration root = new ConfigurationBuilder().AddJsonStream(new MemoryStream(TestHouse.Json(Base))).Build();

        TargetOf(RuleBookReader.Read(root)).Within.Should().Be("24h");
    }

    [Fact]
    public void A_name_with_a_colon_means_in_a_text_what_it_means_in_a_configuration()
    {
        const string rules = """{ "Sla:Tiers:Major": { "Rank": 3 } }""";

        Book.Hash(rules).Should().Be(Book.Layered(rules).OrThrow().Hash);
        Book.Good(rules).Definition.Sla.Tiers["Major"].Rank.Should().Be(3);
    }
}
