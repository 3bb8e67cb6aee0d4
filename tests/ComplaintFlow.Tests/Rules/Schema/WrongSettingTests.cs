using System.Text;
using System.Text.Json.Nodes;

namespace ComplaintFlow.Tests.Rules.Schema;

public class WrongSettingTests
{
    private static readonly SchemaValidator Schema = new(EditorSchema.Root);

    /// <summary>Each begins with where it is wrong.</summary>
    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "ComplaintFlow:Slas", """{ "Slas": { "Tiers": { "Major": { "Rank": 1 } } } }""" },
        { "ComplaintFlow:Currency", """{ "Currency": "RMB ¥" }""" },
        { "ComplaintFlow:Fields:Outlet", """{ "Fields": { "Outlet": "String" } }""" },
        { "ComplaintFlow:Calendars:office:Week:Mon-Fri", """{ "Calendars": { "office": { "Week": { "Mon-Fri": "9-17" } } } }""" },
        { "ComplaintFlow:Calendars:office:Week:Weekdays", """{ "Calendars": { "office": { "Week": { "Weekdays": "09:00-17:00" } } } }""" },
        { "ComplaintFlow:Calendars:office:Days:7 April",
            """{ "Calendars": { "office": { "Week": { "Mon": "09:00-17:00" }, "Days": { "7 April": "closed" } } } }""" },
        { "ComplaintFlow:Calendars:office:Sets",
            """{ "Calendars": { "office": { "Week": { "Mon": "09:00-17:00" }, "Sets": ["china"] } } }""" },
        { "ComplaintFlow:Classification:Rules",
            """{ "Classification": { "Rules": [ { "When": { "Category": "Quality" }, "Then": { "Flags": ["A"] } } ] } }""" },
        { "ComplaintFlow:Classification:Rules:a:Order",
            """{ "Classification": { "Rules": { "a": { "Order": "first", "When": { "Category": "Q" }, "Then": { "Flags": ["A"] } } } } }""" },
        { "ComplaintFlow:Classification:Rules:a:When:Category",
            """{ "Classification": { "Rules": { "a": { "When": { "Category": { "ContainsAny": ["Q"] } }, "Then": { "Flags": ["A"] } } } } }""" },
        { "ComplaintFlow:Classification:Rules:a:When:Severity",
            """{ "Classification": { "Rules": { "a": { "When": { "Severity": "Highest" }, "Then": { "Flags": ["A"] } } } } }""" },
        { "ComplaintFlow:Classification:Rules:a:When:Any",
            """{ "Classification": { "Rules": { "a": { "When": { "Any": { "Category": "Q" } }, "Then": { "Flags": ["A"] } } } } }""" },
        { "ComplaintFlow:Sla:Always:Targets:T:Within",
            """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1d", "Until": "Closed" } } } } }""" },
        { "ComplaintFlow:Sla:Always:Targets:T:DayEnd",
            """{ "Sla": { "Always": { "Targets": { "T": { "Within": "24h", "Until": "Closed", "DayEnd": "Evening" } } } } }""" },
        { "ComplaintFlow:Sla:Always:Targets:T:Steps:s:At",
            """{ "Sla": { "Always": { "Targets": { "T": { "Within": "24h", "Until": "Closed", "Steps": { "s": { "At": "75", "Escalate": true } } } } } } }""" },
        { "ComplaintFlow:Sla:Presets:cn.samr.mediaton", """{ "Sla": { "Presets": { "cn.samr.mediaton": {} } } }""" },
        { "ComplaintFlow:Authority:Preset", """{ "Authority": { "Preset": "default" } }""" },
        { "ComplaintFlow:Authority:Delegations:d:ValidUntil",
            """{ "Authority": { "Delegations": { "d": { "To": "bob", "Roles": "Executive", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "tomorrow" } } } }""" },
        { "ComplaintFlow:Workflow:Preset", """{ "Workflow": { "Preset": "default" } }""" },
        { "ComplaintFlow:Workflow:States:Accepted:Final",
            """{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "Final": "perhaps" } } } }""" },
        { "ComplaintFlow:Workflow:States:Accepted:On:Go__On",
            """{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "Go__On": { "Do": { "Escalate": true } } } } } } }""" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_setting_is_refused_by_the_schema_and_by_the_reader(string path, string section)
    {
        var settings = new JsonObject { ["ComplaintFlow"] = JsonNode.Parse(section) };

        Schema.Errors(settings).Should().Contain(error => error.StartsWith(path, StringComparison.Ordinal));
        ComplaintFlow.Rules.RuleBookReader.ReadJson(Encoding.UTF8.GetBytes(settings.ToJsonString())).IsValid.Should().BeFalse();
    }

    [Fact]
    public void Settings_of_others_beside_the_section_are_left_alone() =>
        Schema.Errors(JsonNode.Parse("""{ "Logging": { "LogLevel": { "Default": "Information" } }, "ComplaintFlow": {} }""")).Should()
            .BeEmpty();
}
