using System.Text;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Tenants;

public sealed class TenantRulesTests
{
    [Fact]
    public void A_tenant_has_the_common_rules_and_its_own_over_them()
    {
        RuleBook book = Read("""
            { "Milestones": { "Replied": "the first reply" },
              "Tenants": { "acme": { "Currency": "EUR", "Milestones": { "Paid": "the refund arrived" } }, "bolt": {} } }
            """).OrThrow();

        RuleBook acme = book.ForTenant("acme")!;
        acme.Definition.Milestones.Keys.Should().BeEquivalentTo("Replied", "Paid");
        acme.Definition.Currency.Should().Be("EUR");
        book.Definition.Milestones.Keys.Should().BeEquivalentTo("Replied");
        book.ForTenant("ACME").Should().BeSameAs(acme);
        book.Tenants.Keys.Should().BeEquivalentTo("acme", "bolt");
    }

    [Fact]
    public void The_default_tenant_has_the_common_rules_unless_it_is_declared_and_no_other_is_there()
    {
        RuleBook plain = Read("{}").OrThrow();
        plain.ForTenant("default").Should().BeSameAs(plain);
        plain.ForTenant("acme").Should().BeNull();

        RuleBook declared = Read("""{ "Tenants": { "default": { "Currency": "EUR" } } }""").OrThrow();
        declared.ForTenant("default")!.Definition.Currency.Should().Be("EUR");
    }

    [Fact]
    public void Tenants_with_equal_rules_share_one_book()
    {
        RuleBook book = Read("""
            { "Currency": "CNY",
              "Tenants": { "a": { "Currency": "EUR" }, "b": { "Currency": "EUR" }, "c": {}, "d": { "Currency": "CNY" } } }
            """).OrThrow();

        book.ForTenant("a").Should().BeSameAs(book.ForTenant("b"));
        book.ForTenant("c")!.Hash.Should().Be(book.Hash);
        book.ForTenant("d").Should().BeSameAs(book.ForTenant("c"));
    }

    [Fact]
    public void Tenants_that_decide_alike_have_the_warnings_that_each_of_them_did_not_accept()
    {
        const string Pause = """ "Sla": { "Pauses": { "p": { "While": ["Investigating"] } } } """;
        RuleBook book = Read($$"""
            { "Tenants": {
                "a": { {{Pause}}, "AcceptedWarnings": { "k": { "Code": "CF1078", "Path": "Sla:Pauses:p" } } },
                "b": { {{Pause}} }, "c": { {{Pause}} } } }
            """).OrThrow();

        book.ForTenant("a")!.Warnings.Should().NotContain(one => one.Code == "CF1078");
        book.ForTenant("b")!.Warnings.Should().Contain(one => one.Code == "CF1078");
        book.ForTenant("a")!.Workflow.Should().BeSameAs(book.ForTenant("b")!.Workflow);
        book.ForTenant("c")!.Hash.Should().Be(book.ForTenant("a")!.Hash);
    }

    [Fact]
    public void All_defects_of_all_tenants_are_told_at_once_with_the_place_in_which_they_stand()
    {
        RuleBookResult result = Read("""
            { "Sla": { "Oops": 1 }, "Tenants": { "acme": { "Sla": { "Rules": 3 } }, "bolt": { "Currency": "Groats" }, "ok": {} } }
            """);

        result.IsValid.Should().BeFalse();
        result.Diagnostics.Select(one => $"{one.Code} {one.Path}").Should().Equal(
            "CF1001 ComplaintFlow:Sla:Oops", "CF1001 ComplaintFlow:Tenants:acme:Sla:Rules",
            "CF1043 ComplaintFlow:Tenants:bolt:Currency");
    }

    [Fact]
    public void A_defect_that_only_both_together_have_is_told_of_the_tenant()
    {
        RuleBookResult result = Read("""
            { "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-18:00" } } }, "DefaultCalendar": "office",
              "Tenants": { "acme": { "Calendars": { "office": { "Enabled": false } } } } }
            """);

        result.IsValid.Should().BeFalse();
        result.Diagnostics.Should().OnlyContain(one => one.Path.StartsWith("ComplaintFlow:Tenants:acme:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "a b": {} }""", "CF1063")]
    [InlineData("""{ "-a": {} }""", "CF1063")]
    [InlineData("""{ "änne": {} }""", "CF1063")]
    [InlineData("""{ "1001": {}, "b": {} }""", "CF1063")]
    [InlineData("""{ "acme": 3 }""", "CF1003")]
    [InlineData("""[ "acme" ]""", "CF1003")]
    [InlineData("""{ "acme": { "Workers": { "BatchSize": 3 } } }""", "CF1064")]
    [InlineData("""{ "acme": { "Stores": { } , "Tenants": { "b": {} } } }""", "CF1064")]
    [InlineData("""{ "acme": { "Enabled": "maybe", "Currency": "EUR" } }""", "CF1002")]
    [InlineData("""{ "acme": { "Enabled": false } }""", "CF1024")]
    public void What_no_tenant_can_be_is_refused(string tenants, string code)
    {
        RuleBookResult result = Read($$"""{ "Tenants": {{tenants}} }""");

        result.IsValid.Should().BeFalse();
        result.Diagnostics.Should().Contain(one => one.Code == code && one.Path.StartsWith("ComplaintFlow:Tenants", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tenant_can_be_switched_off_by_a_later_layer()
    {
        using var house = new TestHouse("""{ "Tenants": { "acme": { "Currency": "EUR" }, "bolt": {} } }""");
        house.Book.ForTenant("acme").Should().NotBeNull();

        house.Rules.Set("""{ "Tenants": { "acme": { "Currency": "EUR", "Enabled": false }, "bolt": {} } }""");

        house.Book.ForTenant("acme").Should().BeNull();
        house.Book.ForTenant("bolt").Should().NotBeNull();
    }

    [Fact]
    public void A_tenant_with_the_common_rules_can_be_switched_off_too()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonStream(Json("""{ "ComplaintFlow": { "Tenants": { "acme": {}, "bolt": {} } } }"""))
            .AddJsonStream(Json("""{ "ComplaintFlow": { "Tenants": { "bolt": { "Enabled": false } } } }""")).Build();

        RuleBookReader.Read(configuration).OrThrow().Tenants.Keys.Should().Equal("acme");
    }

    [Fact]
    public void What_is_a_warning_for_all_and_an_error_for_a_tenant_is_told_of_both()
    {
        const string warns = """{ "Order": 1, "When": { "Channel": "Web" }, "Department": "Legal" }""";
        RuleBookResult common = Read($$"""{ "Routing": { "Departments": { "Care": {} }, "Rules": { "r": {{warns}} } } }""");
        Diagnostic told = common.Diagnostics.First(one => one.Path.StartsWith("ComplaintFlow:Routing", StringComparison.Ordinal));

        RuleBookResult both = Read($$"""
            { "Routing": { "Departments": { "Care": {} }, "Rules": { "r": {{warns}} } },
              "Tenants": { "acme": { "Routing": { "Rules": { "r": { "Department": "Leagl" } } } }, "bolt": { "Currency": "EUR" } } }
            """);

        both.Diagnostics.Where(one => one.Code == told.Code).Select(one => one.Path).Should().Equal(
            told.Path, told.Path.Replace("ComplaintFlow:", "ComplaintFlow:Tenants:acme:", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_defect_of_a_tenant_that_is_no_map_is_told_once()
    {
        Read("""{ "Tenants": { "acme": 3, "bolt": { "Workers": { "BatchSize": "many" } } } }""").Diagnostics
            .Select(one => $"{one.Code} {one.Path}").Should().Equal(
                "CF1003 ComplaintFlow:Tenants:acme", "CF1064 ComplaintFlow:Tenants:bolt:Workers");
    }

    [Fact]
    public void A_copied_acceptance_counts_where_it_stands()
    {
        string Accepting(string tenant) => $$"""
            { "Milestones": { "Repleid": "a slip" },
              "AcceptedWarnings": { "meant": { "Code": "CF1059", "Path": "ComplaintFlow:Tenants:{{tenant}}:Milestones:Repleid" } } }
            """;

        RuleBookResult result = Read($$"""
            { "Milestones": { "Replied": "the first reply" }, "Tenants": { "acme": {{Accepting("acme")}}, "bolt": {{Accepting("bolt")}} } }
            """);

        result.IsValid.Should().BeTrue();
        result.Diagnostics.Should().NotContain(one => one.Code == "CF1059" || one.Code == "CF1029");
    }

    [Fact]
    public void A_tenant_accepts_its_own_warnings_and_inherits_what_all_accept()
    {
        const string common = """
            "Milestones": { "Replied": "the first reply" }
            """;
        Diagnostic warning = Read($$"""{ {{common}}, "Tenants": { "acme": { "Milestones": { "Repleid": "a slip" } } } }""").OrThrow().Warnings
            .First(one => one.Code == "CF1059");
        warning.Path.Should().Be("ComplaintFlow:Tenants:acme:Milestones:Repleid");

        RuleBookResult accepted = Read($$"""
            { {{common}}, "Tenants": { "acme": { "Milestones": { "Repleid": "a slip" },
                "AcceptedWarnings": { "meant": { "Code": "CF1059", "Path": "{{warning.Path}}", "Because": "both are right" } } } } }
            """);

        accepted.Diagnostics.Should().NotContain(one => one.Code == warning.Code && one.Path == warning.Path);
        accepted.Diagnostics.Should().NotContain(one => one.Code == "CF1029");
    }

    [Fact]
    public void A_thousand_tenants_are_read_and_share_what_is_equal()
    {
        string tenants = string.Join(", ", Enumerable.Range(0, 1000).Select(one => $$"""
            "t{{one}}": { "Milestones": { "M{{one % 5}}": "one of five" } }
            """));

        RuleBook book = Read($$"""{ "Tenants": { {{tenants}} } }""").OrThrow();

        book.Tenants.Should().HaveCount(1000);
        book.Tenants.Values.Distinct().Should().HaveCount(5);
    }

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));

    private static RuleBookResult Read(string rules) =>
        RuleBookReader.ReadJson(Encoding.UTF8.GetBytes($$"""{ "ComplaintFlow": {{rules}} }"""));
}
