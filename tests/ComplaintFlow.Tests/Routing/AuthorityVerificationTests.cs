using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Routing;

public sealed class AuthorityVerificationTests
{
    private const string Top = """ "top": { "Rank": 9, "Role": "Executive" } """;

    [Theory]
    [InlineData("""{ "Rank": 1, "Limit": "1 CNY" }""", "CF1130", ":Role")]
    [InlineData("""{ "Rank": 1, "Limit": "1 CNY", "Automatic": true, "Role": "CaseOwner" }""", "CF1130", ":Role")]
    [InlineData("""{ "Rank": 1, "Limit": "1 CNY", "Automatic": true, "With": "CaseOwner" }""", "CF1130", ":With")]
    [InlineData("""{ "Rank": 10, "Role": "CaseOwner", "Limit": "1 CNY" }""", "CF1131", ":Limit")]
    [InlineData("""{ "Rank": 10, "Role": "CaseOwner", "When": { "Tier": "x" } }""", "CF1131", ":When")]
    [InlineData("""{ "Rank": 10, "Automatic": true }""", "CF1131", ":Automatic")]
    [InlineData("""{ "Rank": 9, "Role": "CaseOwner", "Limit": "1 CNY" }""", "CF1132", ":Rank", "top")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": "much" }""", "CF1133", ":Limit")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": "100" }""", "CF1133", ":Limit")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": "-1 CNY" }""", "CF1133", ":Limit")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": ["1 CNY", "2 CNY"] }""", "CF1133", ":Limit")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner" }""", "CF1134", ":Limit")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": "1 CNY", "When": { "Teir": "Major" } }""", "CF1101", ":When:Teir")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": "1 CNY", "Rolle": "x" }""", "CF1001", ":Rolle")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": "1 CNY" }, "b": { "Rank": 2, "Role": "CaseOwner", "Limit": "1 CNY" }""",
        "CF1135", ":Limit", "b")]
    [InlineData("""{ "Rank": 1, "Role": "CaseOwner", "Limit": "1 CNY" }, "b": { "Rank": 2, "Automatic": true, "Limit": "2 CNY" }""",
        "CF1138", ":Automatic", "b")]
    [InlineData("""{ "Rank": 1, "Role": "Csaeowner", "Limit": "1 CNY" }""", "CF1020", ":Role")]
    public void So_is_a_level(string level, string code, string place, string name = "a") =>
        Defects($$"""{ "Levels": { {{Top}}, "a": {{level}} } }""").Should()
            .Contain(defect => defect.Code == code && defect.Path == $"Authority:Levels:{name}{place}");

    [Theory]
    [InlineData("""{ "When": { "Tier": "Major" } }""", "CF1136", ":Role")]
    [InlineData("""{ "Role": "LegalCounsel" }""", "CF1136", ":When")]
    [InlineData("""{ "Role": "LegalCounsel", "When": {} }""", "CF1136", ":When")]
    [InlineData("""{ "Role": "LegalCounsel", "When": { "Amount": { "AtLeast": "lots" } } }""", "CF1103", ":When:Amount:AtLeast")]
    public void So_is_an_approver(string approver, string code, string place) =>
        Defects($$"""{ "Levels": { {{Top}} }, "Approvers": { "a": {{approver}} } }""").Should()
            .Contain(defect => defect.Code == code && defect.Path == $"Authority:Approvers:a{place}");

    [Theory]
    [InlineData("""{ "Roles": "Executive", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2026-01-02T00:00:00Z" }""", ":To")]
    [InlineData("""{ "Of": "a", "To": "a", "Roles": "Executive", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2026-01-02T00:00:00Z" }""", ":To")]
    [InlineData("""{ "To": "a", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2026-01-02T00:00:00Z" }""", ":Roles")]
    [InlineData("""{ "To": "a", "Roles": "Executive", "ValidUntil": "2026-01-02T00:00:00Z" }""", ":ValidFrom")]
    [InlineData("""{ "To": "a", "Roles": "Executive", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2026-01-02" }""", ":ValidUntil")]
    [InlineData("""{ "To": "a", "Roles": "Executive", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2026-01-01T08:00:00+08:00" }""",
        ":ValidUntil")]
    public void So_is_a_delegation(string delegation, string place) =>
        Defects($$"""{ "Levels": { {{Top}} }, "Delegations": { "a": {{delegation}} } }""").Should()
            .Contain(defect => defect.Code == "CF1137" && defect.Path == $"Authority:Delegations:a{place}");

    [Fact]
    public void So_is_a_preset_that_does_not_exist() =>
        Defects("""{ "Preset": "standrad" }""").Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Code = "CF1022", Path = "Authority:Preset", Remedy = "Did you mean 'standard'?" });

    [Fact]
    public void The_preset_has_none() => Defects("""{ "Preset": "standard" }""").Should().BeEmpty();

    private static IReadOnlyList<Diagnostic> Defects(string authority) => Book.Defects($$"""{ "Authority": {{authority}} }""");
}
