using System.Text.RegularExpressions;
using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Diagnostics;

public sealed partial class RefusalKindTests
{
    private static readonly Dictionary<string, string> s_codes = typeof(DiagnosticCodes).GetFields()
        .ToDictionary(code => code.Name, code => (string)code.GetRawConstantValue()!, StringComparer.Ordinal);

    [SkippableFact]
    public void Every_code_with_which_the_library_refuses_has_a_kind()
    {
        string[] used = [
            .. Sources().SelectMany(source => Refusing().Matches(source)).Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal)];

        used.Should().HaveCountGreaterThan(60);
        used.Where(name => DiagnosticCodes.KindOf(s_codes[name]) is null).Should().BeEmpty();
    }

    [SkippableFact]
    public void The_page_tells_the_kind_of_every_refusal_of_an_action()
    {
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics.md"));

        foreach (string code in s_codes.Values.Where(code => code.StartsWith("CF3", StringComparison.Ordinal)))
            page.Should().Contain($"| {code} | {DiagnosticCodes.KindOf(code)?.ToString() ?? "(at start)"} |");
    }

    [Fact]
    public void The_kind_follows_from_the_code()
    {
        new Refusal(DiagnosticCodes.RoleRequired, "m", "r").Kind.Should().Be(RefusalKind.Forbidden);
        new Refusal("ACME1", "m", "r").Kind.Should().Be(RefusalKind.NotPossibleNow);
        new Refusal("ACME1", "m", "r") { Kind = RefusalKind.Conflict }.Kind.Should().Be(RefusalKind.Conflict);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static string Root()
    {
        Skip.If(Repository.Root is null, "The tests do not run beside the source.");
        return Repository.Root!;
    }

    // new Refusal(…), Refuse(…), Mandate.Refused(…), Add(ref faults, …) of the door, and the typed new(…) of a field.
    [GeneratedRegex(@"(?:Refusal|Refuse|Refused|ref faults,|Refusal \w+ (?:=|=>)(?: field \?\?=)? new)\(?\s*DiagnosticCodes\.(\w+)")]
    private static partial Regex Refusing();
}
