using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Sla;

public sealed class SlaVerificationTests
{
    [Theory]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "PausedBy": { "nobody": {} } }""", "CF1071", "PausedBy:nobody")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "PausedBy": { "customer": { "AtMost": "2 calendar months" } } }""", "CF1073",
        "PausedBy:customer:AtMost")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "PausedBy": { "customer": { "AtMost": "1d" } } }""", "CF1073",
        "PausedBy:customer:AtMost")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "PausedBy": { "customer": { "AtMost": "1 working hour" } } }""", "CF1034",
        "PausedBy:customer:AtMost")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "OnReopen": "Grace" }""", "CF1075", "Grace")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "Grace": "1h" }""", "CF1075", "Grace")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "ValidFrom": "2026-04-15", "ValidUntil": "2026-04-14" }""", "CF1076", "ValidUntil")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "ValidFrom": "15.4.2026" }""", "CF1002", "ValidFrom")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "Extension": { "Times": 0 } }""", "CF1073", "Extension:Times")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "Extension": { "AtMost": "soon" } }""", "CF1073", "Extension:AtMost")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "Restart": { "On": "Nowhere" } }""", "CF1013", "Restart:On")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "Cancel": ["Nowhere"] }""", "CF1013", "Cancel")]
    [InlineData("""{ "Within": "1h", "Until": { "When": {} }, "Steps": { "s": { "At": "1 working hour before due", "Escalate": true } } }""", "CF1034", "Steps:s:At")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "Steps": { "s": { "At": "2 working days before due", "Escalate": true } } }""",
        "CF1035", "Steps:s:At")]
    [InlineData("""{ "Within": "1h", "Until": "Solved", "Steps": { "s": { "At": "soon", "Escalate": true } } }""", "CF1035", "Steps:s:At")]
    public void Each_is_told_with_its_place(string target, string code, string place) =>
        Book.Read(Desk.RulesOf(Desk.Pending($$"""{ "T": {{target}} }"""))).Diagnostics
            .Should().Contain(defect => defect.Code == code && defect.Path == $"Sla:Always:Targets:T:{place}");

    [Theory]
    [InlineData("{}", "CF1072", "")]
    [InlineData("""{ "While": "Pending", "From": "Replied", "Until": "Contacted" }""", "CF1072", "")]
    [InlineData("""{ "From": "Replied" }""", "CF1072", "")]
    [InlineData("""{ "While": "Nowhere" }""", "CF1004", ":While")]
    [InlineData("""{ "From": "Nowhere", "Until": "Contacted" }""", "CF1013", ":From")]
    public void So_is_a_cause_of_pauses(string cause, string code, string place) =>
        Book.Read(Desk.RulesOf($$"""{ "Pauses": { "c": {{cause}} } }""")).Diagnostics
            .Should().Contain(defect => defect.Code == code && defect.Path == $"Sla:Pauses:c{place}");
}
