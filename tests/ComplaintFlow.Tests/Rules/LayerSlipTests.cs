using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A layer that misspells an item of a layer beneath adds an item, and the change that is meant does not happen.</summary>
public sealed class LayerSlipTests
{
    private const string Base = """
        {
          "Fields": { "Outlet": "Word" },
          "Milestones": { "BranchReplied": "the branch answered" },
          "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-17:00" } } },
          "Classification": {
            "Lists": { "dangers": [ "fire" ] },
            "Rules": { "service": { "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Service" } } } },
          "Sla": {
            "Tiers": { "Service": { "Rank": 1, "Targets": { "Answer": { "Within": "24h", "Until": "Accepted" } } } },
            "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "Accepted",
              "Steps": { "remind": { "At": "50%", "Notify": "CaseOwner" } } } } } },
          "Workflow": { "Preset": "standard" }
        }
        """;

    [Theory]
    [InlineData("""{ "Sla": { "Always": { "Targets": { "Anwser": { "Within": "12h", "Until": "Accepted" } } } } }""", "Sla:Always:Targets:Anwser", "Answer")]
    [InlineData("""{ "Sla": { "Tiers": { "Service": { "Targets": { "Answr": { "Within": "12h", "Until": "Accepted" } } } } } }""", "Sla:Tiers:Service:Targets:Answr", "Answer")]
    [InlineData("""{ "Sla": { "Tiers": { "Servce": { "Rank": 7 } } } }""", "Sla:Tiers:Servce", "Service")]
    [InlineData("""{ "Sla": { "Always": { "Targets": { "Answer": { "Steps": { "remnid": { "At": "75%", "Notify": "CaseOwner" } } } } } } }""", "Sla:Always:Targets:Answer:Steps:remnid", "remind")]
    [InlineData("""{ "Milestones": { "BranchRepplied": "the branch answered in writing" } }""", "Milestones:BranchRepplied", "BranchReplied")]
    [InlineData("""{ "Fields": { "Outlte": "Word" } }""", "Fields:Outlte", "Outlet")]
    [InlineData("""{ "Calendars": { "offfice": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "10:00-16:00" } } } }""", "Calendars:offfice", "office")]
    [InlineData("""{ "Classification": { "Lists": { "dangres": [ "fire", "smoke" ] } } }""", "Classification:Lists:dangres", "dangers")]
    [InlineData("""{ "Workflow": { "States": { "Closed": { "On": { "Reopn": { "By": "QualityManager" } } } } } }""", "Workflow:States:Closed:On:Reopn", "Reopen")]
    [InlineData("""{ "Workflow": { "States": { "Acepted": { "Entry": { "Notify": "Executive" } } } } }""", "Workflow:States:Acepted", "Accepted")]
    public void A_name_that_is_almost_one_of_a_layer_beneath_is_told_with_the_right_one(string layer, string path, string right)
    {
        Diagnostic defect = Slips(Book.Layered(Base, layer)).Should().ContainSingle().Subject;

        (defect.Severity, defect.Path).Should().Be((DiagnosticSeverity.Warning, $"ComplaintFlow:{path}"));
        defect.Remedy.Should().Contain($"Did you mean '{right}'?").And.Contain("AcceptedWarnings");
    }

    [Fact]
    public void The_rules_stay_valid_because_the_name_may_be_a_new_one()
    {
        RuleBookResult result = Book.Layered(Base, """{ "Sla": { "Always": { "Targets": { "Answers": { "Within": "12h", "Until": "Accepted" } } } } }""");

        Slips(result).Should().ContainSingle();
        result.IsValid.Should().BeTrue();
    }

    [Fact]
    public void The_exception_of_the_start_tells_it_where_the_new_item_lacks_what_the_right_one_has()
    {
        RuleBookResult result = Book.Layered(Base, """{ "Sla": { "Always": { "Targets": { "Anwser": { "Within": "12h" } } } } }""");

        result.Invoking(one => one.OrThrow()).Should().Throw<RuleBookException>()
            .WithMessage("The rule book has 1 error(s)*CF1059*Did you mean 'Answer'?*CF1032*");
    }

    [Theory]
    [InlineData(""" "Workflow": { "Preset": "standard", "States": { "Closed": { "On": { "Reopn": { "By": "QualityManager" } } } } } """, "Workflow:States:Closed:On:Reopn")]
    [InlineData(""" "Milestones": { "MediationTermnated": "The mediation was given up." } """, "Milestones:MediationTermnated")]
    public void A_preset_lies_beneath_the_configuration_that_names_it(string layer, string path) =>
        Slips(Book.Read($$"""
            { "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-17:00" } } },
              "Sla": { "Presets": { "cn.samr.mediation": { "Calendar": "office" } } }, {{layer}} }
            """)).Should().ContainSingle().Which.Path.Should().Be(path);

    [Fact]
    public void The_rules_of_a_host_lie_beneath_its_configuration()
    {
        var shop = new RuleLayer("the shop", RuleBookBuilder.Empty.Initial("New")
            .State("New", state => state.On("Close-it", on => on.To("Done"))).State("Done", state => state.Final()));
        IConfiguration own = new ConfigurationBuilder()
            .Json("""{ "Workflow": { "States": { "New": { "On": { "Clsoe-it": { "To": "Done", "By": "CaseOwner" } } } } } }""").Build();

        RuleBookResult result = RuleBookReader.Read(own, new RuleLayerStack([shop]), null, null);

        Slips(result).Should().ContainSingle().Which.Path.Should().Be("ComplaintFlow:Workflow:States:New:On:Clsoe-it");
    }

    [Fact]
    public void A_variable_of_the_environment_is_a_layer_too()
    {
        IConfiguration configuration = new ConfigurationBuilder().Json(Base)
            .AddInMemoryCollection([new("ComplaintFlow:Sla:Tiers:Servcie:Rank", "7")]).Build();

        Slips(RuleBookReader.Read(configuration)).Should().ContainSingle().Which.Path.Should().Be("ComplaintFlow:Sla:Tiers:Servcie");
    }

    [Fact]
    public void A_layer_that_changes_the_misspelt_item_again_does_not_hide_it() =>
        Slips(Book.Layered(Base, """{ "Sla": { "Tiers": { "Servce": { "Rank": 7 } } } }""", """{ "Sla": { "Tiers": { "Servce": { "Rank": 8 }, "Service": { "Rank": 3 } } } }"""))
            .Should().ContainSingle();

    [Theory]
    [InlineData("""{ "Sla": { "Tiers": { "Tier2": { "Rank": 2 } } } }""", """{ "Sla": { "Tiers": { "Tier3": { "Rank": 3 } } } }""")]
    [InlineData("""{ "Sla": { "Tiers": { "S1": { "Rank": 2 } } } }""", """{ "Sla": { "Tiers": { "S2": { "Rank": 3 } } } }""")]
    [InlineData("""{ "Sla": { "Tiers": { "Class A": { "Rank": 2 } } } }""", """{ "Sla": { "Tiers": { "Class B": { "Rank": 3 } } } }""")]
    [InlineData("""{ "Sla": { "Tiers": { "Major": { "Rank": 2 } } } }""", """{ "Sla": { "Tiers": { "MAJOR": { "Rank": 3 } } } }""")]
    [InlineData("""{ "Sla": { "Tiers": { "Minor": { "Rank": 2 } } } }""", """{ "Sla": { "Tiers": { "Major": { "Rank": 3 } } } }""")]
    [InlineData("""{ "Routing": { "Departments": { "Desk": { "Handlers": { "hanna": {} } } } } }""", """{ "Routing": { "Departments": { "Desk": { "Handlers": { "hannah": {} } } } } }""")]
    public void Names_that_may_well_be_two_are_not(string beneath, string above) =>
        Slips(Book.Layered(beneath, above)).Should().BeEmpty();

    [Fact]
    public void Two_similar_names_of_one_layer_are_two() =>
        Slips(Book.Layered("""{ "Sla": { "Tiers": { "Service": { "Rank": 1 }, "Services": { "Rank": 2 } } } }""", """{ "Sla": { "Tiers": { "Services": { "Rank": 3 } } } }"""))
            .Should().BeEmpty();

    [Fact]
    public void Who_switches_the_item_beneath_off_replaces_it() =>
        Slips(Book.Layered(Base, """{ "Sla": { "Tiers": { "Service": { "Enabled": false }, "Services": { "Rank": 3 } } } }""")).Should().BeEmpty();

    [Fact]
    public void A_misspelt_switch_is_the_error_that_it_was() =>
        Book.Layered(Base, """{ "Sla": { "Tiers": { "Servce": { "Enabled": false } } } }""").Diagnostics.Should().ContainSingle()
            .Which.Code.Should().Be("CF1024");

    private static IEnumerable<Diagnostic> Slips(RuleBookResult result) => result.Diagnostics.Where(found => found.Code == "CF1059");
}
