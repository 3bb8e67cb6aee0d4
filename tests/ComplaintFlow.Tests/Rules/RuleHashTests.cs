using System.Text.Json.Nodes;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Canonical;

namespace ComplaintFlow.Tests.Rules;

public sealed class RuleHashTests
{
    [Fact]
    public void The_order_of_keys_does_not_matter() =>
        Book.Hash(Reversed(JsonNode.Parse(Book.Example)!).ToJsonString()).Should().Be(Book.Hash(Book.Example));

    [Fact]
    public void Layers_do_not_matter()
    {
        JsonObject whole = JsonNode.Parse(Book.Example)!.AsObject();
        string[] layers = [.. whole.Select(part => new JsonObject { [part.Key] = part.Value?.DeepClone() }.ToJsonString())];

        layers.Should().HaveCountGreaterThan(3);
        Book.Layered(layers).OrThrow().Hash.Should().Be(Book.Hash(Book.Example));
    }

    [Fact]
    public void A_configuration_and_a_text_give_the_same() =>
        Book.Layered(Book.Example).OrThrow().Hash.Should().Be(Book.Hash(Book.Example));

    [Fact]
    public void A_text_with_the_section_and_one_without_it_give_the_same() =>
        Book.Hash($"{{ \"ComplaintFlow\": {Book.Example}, \"Logging\": {{ \"x\": 1 }} }}").Should().Be(Book.Hash(Book.Example));

    [Theory]
    [InlineData("\"24h\"", "\"1440m\"")]
    [InlineData("\"48h\"", "\"48 h\"")]
    [InlineData("\"75%\"", "\"75.0 %\"")]
    [InlineData("\"Until\": \"FirstResponse\"", "\"Until\": [\"FirstResponse\"]")]
    [InlineData("\"Within\": \"72h\", ", "\"Within\": \"72h\", \"Steps\": {}, ")]
    [InlineData("\"Until\": \"FirstResponse\"", "\"From\": \"Received\", \"Until\": \"FirstResponse\"")]
    [InlineData("\"Escalate\": true", "\"Escalate\": \"TRUE\"")]
    [InlineData("{ \"Order\": 10", "{ /* first */ \"Enabled\": true, \"Order\": 10")]
    public void Two_ways_to_write_the_same_give_the_same(string one, string other)
    {
        Book.Example.Should().Contain(one);
        Book.Hash(Book.Example.Replace(one, other, StringComparison.Ordinal)).Should().Be(Book.Hash(Book.Example));
    }

    [Theory]
    [InlineData("\"24h\"", "\"25h\"")]
    [InlineData("\"75%\"", "\"76%\"")]
    [InlineData("\"Rank\": 20", "\"Rank\": 21")]
    [InlineData("\"Order\": 10", "\"Order\": 30")]
    [InlineData("\"漏电\"", "\"漏水\"")]
    [InlineData("\"Escalate\": true, ", "")]
    [InlineData("\"200 CNY\"", "\"201 CNY\"")]
    [InlineData("13:30-18:00", "13:30-18:01")]
    [InlineData("\"Sets\": [\"cn\"], ", "")]
    [InlineData("\"Asia/Shanghai\"", "\"Asia/Tokyo\"")]
    [InlineData("\"Currency\": \"CNY\"", "\"Currency\": \"EUR\"")]
    [InlineData("\"Currency\": \"CNY\"", "\"Currency\": \"CNY\", \"DefaultCalendar\": \"office\"")]
    [InlineData("\"By\": [\"CaseOwner\"]", "\"By\": [\"Executive\"]")]
    [InlineData("\"Flags\": [\"Safety\"]", "\"Tags\": [\"Safety\"]")]
    [InlineData("\"Any\": [", "\"All\": [")]
    [InlineData("\"7 working days\"", "\"7 calendar days\"")]
    [InlineData("\"FollowUp\":   {", "\"FollowUps\":   {")]
    [InlineData("\"From\": \"ExecutionCompleted\", ", "")]
    public void Another_meaning_gives_another_hash(string one, string other)
    {
        Book.Example.Should().Contain(one);
        Book.Hash(Book.Example.Replace(one, other, StringComparison.Ordinal)).Should().NotBe(Book.Hash(Book.Example));
    }

    [Theory]
    [InlineData("\"200 CNY\"", "\"201 CNY\"")]
    [InlineData("\"Role\": \"Lead\"", "\"Role\": \"Head\"")]
    [InlineData("\"Automatic\": true", "\"Role\": \"Clerk\"")]
    [InlineData("\"EachLevel\": true", "\"EachLevel\": false")]
    [InlineData("\"Tier\": \"Major\"", "\"Tier\": \"Minor\"")]
    [InlineData("\"To\": \"bob\"", "\"To\": \"rob\"")]
    [InlineData("2026-02-01", "2026-02-02")]
    public void Authority_is_part_of_the_meaning(string one, string other)
    {
        const string rules = """
            { "Authority": { "EachLevel": true, "Levels": { "a": { "Automatic": true, "Limit": "200 CNY" }, "b": { "Rank": 1, "Role": "Lead", "Limit": "300 CNY" }, "c": { "Rank": 2, "Role": "Board" } },
              "Approvers": { "x": { "Role": "Counsel", "When": { "Tier": "Major" } } },
              "Delegations": { "d": { "Roles": "Board", "To": "bob", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2026-02-01T00:00:00Z" } } } }
            """;

        rules.Should().Contain(one);
        Book.Hash(rules.Replace(one, other, StringComparison.Ordinal)).Should().NotBe(Book.Hash(rules));
        Book.Hash(rules.Replace("2026-01-01T00:00:00Z", "2026-01-01T08:00+08:00", StringComparison.Ordinal)
            .Replace("300 CNY", "300.00 CNY", StringComparison.Ordinal)).Should().Be(Book.Hash(rules));
    }

    [Theory]
    [InlineData("\"At\": \"Acceptance\", ", "")]
    [InlineData("[\"RoundRobin\", \"LeastLoaded\"]", "[\"LeastLoaded\", \"RoundRobin\"]")]
    [InlineData("\"MaxTransfers\": 3", "\"MaxTransfers\": 2")]
    [InlineData("\"ann\": {}", "\"bob\": {}")]
    [InlineData("\"Tier\": \"x\"", "\"Tier\": \"y\"")]
    [InlineData("\"External\": \"e\"", "\"External\": \"f\"")]
    public void Routing_is_part_of_the_meaning(string one, string other)
    {
        const string rules = """
            { "Routing": { "At": "Acceptance", "Strategy": ["RoundRobin", "LeastLoaded"], "MaxTransfers": 3, "Departments": { "d": { "Handlers": { "ann": {} } } },
              "Rules": { "r": { "When": { "Tier": "x" }, "External": "e" } } } }
            """;

        rules.Should().Contain(one);
        Book.Hash(rules.Replace(one, other, StringComparison.Ordinal)).Should().NotBe(Book.Hash(rules));
        Book.Hash(rules.Replace("\"ann\": {}", "\"ann\": { \"Weight\": 1, \"Skills\": [] }", StringComparison.Ordinal)).Should()
            .Be(Book.Hash(rules));
    }

    [Fact]
    public void Only_the_workflow_moves_the_hash_of_the_workflow()
    {
        RuleBook example = Book.Good(Book.Example);

        Book.Good(Book.Example.Replace("24h", "25h", StringComparison.Ordinal)).WorkflowHash.Should().Be(example.WorkflowHash);
        Book.Good(Book.Example.Replace("200 CNY", "201 CNY", StringComparison.Ordinal)).WorkflowHash.Should().NotBe(example.WorkflowHash);
        Book.Good("{}").WorkflowHash.Should().Be(Book.Good("""{ "Workflow": { "Preset": "Standard" } }""").WorkflowHash);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Book.Example)]
    [InlineData(Everything)]
    public void Canonical_rules_read_back_to_an_equal_hash(string json)
    {
        RuleBook book = Book.Good(json);
        byte[] canonical = CanonicalJson.Write(RuleBookSettings.Write(book.Definition));

        RuleBookResult again = RuleBookReader.ReadJson(canonical);

        again.Diagnostics.Should().BeEquivalentTo(book.Warnings);
        again.OrThrow().Hash.Should().Be(book.Hash);
        again.OrThrow().WorkflowHash.Should().Be(book.WorkflowHash);
        CanonicalJson.Write(RuleBookSettings.Write(again.OrThrow().Definition)).Should().Equal(canonical);
    }

    /// <summary>Every key that the reader knows.</summary>
    private const string Everything = """
        {
          "Currency": "EUR",
          "Fields": { "Outlet": "Text", "Code": "Word", "Weight": "Number", "Cost": "Money", "SoldAt": "Instant", "Labels": "Set" },
          "Milestones": { "Replied": "the first written reply", "Silent": "" },
          "Predicates": ["paid", "known"],
          "Effects": ["print"],
          "Calendars": { "c": { "TimeZone": "Europe/Berlin", "Week": { "Mon-Fri": "09:00-17:00" }, "Days": { "2026-12-24": "closed" }, "Sets": ["cn"] } },
          "Classification": { "Rules": { "r": { "Order": -3, "When": { "All": [ { "Outlet": { "StartsWith": ["a", "b"], "Exists": true } }, {} ],
              "Not": { "Code": ["x", "y"] }, "Any": [ { "Weight": 3 }, { "Not": [ { "Cost": { "MoreThan": "1 EUR" } }, { "Labels": { "HasAll": ["p", "q"] } } ] } ] },
              "Then": { "Category": "c", "Ground": "g", "Tier": "A", "Severity": "High", "Priority": "Urgent", "Department": "d", "Flags": ["f"], "Tags": "t" } } } },
          "Sla": { "Tiers": { "A": { "Rank": 1, "Targets": { "t": { "Within": "2 working days", "From": ["Received", "Replied"], "Until": "Silent", "Calendar": "c",
              "DayEnd": "CloseOfBusiness", "When": { "SoldAt": { "Before": "2026-01-01T00:00:00Z" } }, "Steps": { "s": { "At": "12.5%", "Notify": "CaseOwner", "Escalate": true, "Do": "Go" } } },
              "u": { "Within": "1 calendar month", "Until": "Closing", "Calendar": "c", "Roll": "AnyNonWorkingDay" } } } } },
          "Routing": { "At": "Acceptance", "Strategy": ["StickyToComplainant", "LeastLoaded"], "MaxTransfers": 0, "Afresh": "Closing", "Except": ["Labels", "Code"],
            "Departments": { "d": { "Supervisor": "Executive", "Strategy": "RoundRobin", "Handlers": { "h": { "Skills": ["s", "t"], "Weight": 3 }, "i": {} } } },
            "Rules": { "r": { "Order": 2, "When": { "Code": "x" }, "Department": "d", "Skills": "s", "External": "e" } } },
          "Authority": { "EachLevel": true,
            "Levels": { "l": { "Rank": 1, "Role": "CaseOwner", "Limit": ["10", "2.50 USD"], "When": { "Code": "x" }, "With": "Investigator" }, "n": { "Rank": -1, "Automatic": true, "Limit": "5 EUR" },
                        "m": { "Rank": 2, "Role": "Executive" } },
            "Approvers": { "a": { "Rank": 3, "Role": "LegalCounsel", "When": { "Code": "y" } } },
            "Delegations": { "d": { "Of": "kate", "Roles": ["Executive"], "To": "bob", "ValidFrom": "2026-01-01T00:00:00.25+08:00", "ValidUntil": "2026-02-01T00:00Z" } } },
          "Workflow": { "Initial": "Out", "States": {
              "Out": { "Initial": "In", "Entry": { "Milestone": "Replied", "Notify": "Executive", "Escalate": true, "Raise": ["Go"], "Start": "t", "Cancel": ["u"], "Effects": "print", "Tasks": { "lab": { "For": "Investigator", "Department": "Lab", "Within": "120 working minutes", "Calendar": "c" }, "call": { "For": "CaseOwner" } } }, "Exit": "Go" },
              "In": { "Parent": "Out", "On": {
                  "Go": { "By": ["CaseOwner"], "When": { "Channel": "Web" }, "If": "paid", "Require": ["Outlet"], "Do": { "Milestone": "Silent" },
                      "Branches": { "b": { "Order": 2, "When": { "Code": { "IsNot": "x" } }, "If": ["paid"], "To": "Closing", "Do": { "Escalate": true } }, "a": { "Order": 1, "If": "known" } },
                      "Otherwise": { "To": "In", "Do": { "Notify": "CaseOwner" } } },
                  "Nothing": { "Ignore": true } } },
              "Closing": { "Final": true, "Closed": true } },
            "Regions": { "Side": { "Initial": "S1", "States": { "S1": { "On": { "Go": { "To": "S2" } } }, "S2": { "Final": true } } } } }
        }
        """;

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject map =>
            new JsonObject(
                map.Reverse()
                    .Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null ? null : (JsonNode?)Reversed(entry.Value)))),
        _ => node.DeepClone(),
    };
}
