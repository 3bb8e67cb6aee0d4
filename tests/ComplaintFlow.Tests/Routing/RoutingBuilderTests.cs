using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Routing;

public sealed class RoutingBuilderTests
{
    [Fact]
    public void Authority_put_together_in_code_is_that_of_the_configuration()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard.Authority(a => a
            .Level("none", 0, level => level.Automatic().Limit("100 CNY"))
            .Level("head", 1, level =>
                level.By("Head").Limit("1000 CNY", "200 USD").With("LegalCounsel").When(c => c.Field("Tier").IsNot("Major")))
            .Level("board", 2, level => level.By("Executive"))
            .Approver("legal", 1, "LegalCounsel", c => c.Field("Flags").HasAny("Legal"))
            .Delegation("leave", new()
            {
                Of = "kate", To = "bob", Roles = ["Head"], ValidFrom = "2026-07-01T00:00:00+08:00",
                ValidUntil = "2026-07-15T00:00:00+08:00",
            })
            .EachLevel());

        RuleBookReader.Read(rules).OrThrow().Hash.Should().Be(Book.Hash("""
            { "Authority": { "EachLevel": true,
                "Levels": { "none": { "Automatic": true, "Limit": "100 CNY" },
                            "head": { "Rank": 1, "Role": "Head", "Limit": ["1000 CNY", "200 USD"], "With": "LegalCounsel", "When": { "Tier": { "IsNot": "Major" } } },
                            "board": { "Rank": 2, "Role": "Executive" } },
                "Approvers": { "legal": { "Rank": 1, "Role": "LegalCounsel", "When": { "Flags": { "HasAny": "Legal" } } } },
                "Delegations": { "leave": { "Of": "kate", "To": "bob", "Roles": "Head", "ValidFrom": "2026-07-01T00:00:00+08:00", "ValidUntil": "2026-07-15T00:00:00+08:00" } } } }
            """));
    }

    [Fact]
    public void The_preset_of_authority_in_code_is_that_of_the_configuration() =>
        RuleBookReader.Read(RuleBookBuilder.Standard.Authority(_ => AuthorityBuilder.Standard)).OrThrow().Hash.Should()
            .Be(Book.Hash("""{ "Authority": { "Preset": "standard" } }"""));

    [Fact]
    public void Routing_put_together_in_code_is_that_of_the_configuration()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard.Field("ComplainedAbout", FieldKind.Set).Routing(r => r
            .At(RoutingStart.Acceptance).Strategy(RoutingStrategy.LeastLoaded).MaxTransfers(3).Afresh("SecondHandling")
            .Except("ComplainedAbout")
            .Department("Quality", d =>
                d.Supervisor("QualityManager").Strategy(RoutingStrategy.WeightedBySkill, RoutingStrategy.RoundRobin).Handler("ann")
                    .Handler("bob", 2, "electrical"))
            .Rule("quality", rule => rule.Order(10).When(c => c.Field("Ground").Is("QualityDefect")).To("Quality", "electrical"))
            .Rule("shipping", rule => rule.Order(20).When(c => c.Field("Ground").Is("ShippingFormality")).Outside("terms")));

        RuleBookReader.Read(rules).OrThrow().Hash.Should().Be(Book.Hash("""
            { "Fields": { "ComplainedAbout": "Set" },
              "Routing": { "At": "Acceptance", "Strategy": "LeastLoaded", "MaxTransfers": 3, "Afresh": "SecondHandling", "Except": ["ComplainedAbout"],
                "Departments": { "Quality": { "Supervisor": "QualityManager", "Strategy": ["WeightedBySkill", "RoundRobin"], "Handlers": { "ann": {}, "bob": { "Weight": 2, "Skills": "electrical" } } } },
                "Rules": { "quality": { "Order": 10, "When": { "Ground": "QualityDefect" }, "Department": "Quality", "Skills": "electrical" },
                           "shipping": { "Order": 20, "When": { "Ground": "ShippingFormality" }, "External": "terms" } } } }
            """));
    }

    [Fact]
    public void The_preset_of_routing_in_code_is_that_of_the_configuration() =>
        RuleBookReader.Read(RuleBookBuilder.Standard.Routing(_ => RoutingBuilder.Standard)).OrThrow().Hash.Should()
            .Be(Book.Hash("""{ "Routing": { "Preset": "standard" } }"""));
}
