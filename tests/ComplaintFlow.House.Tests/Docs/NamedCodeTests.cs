using System.Reflection;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

public class NamedCodeTests
{
    [Fact]
    public void The_pages_name_only_what_exists() =>
        NamedCode.Outdated(Repository.Files, Libraries.All.SelectMany(name => Assembly.Load(name).GetExportedTypes()))
            .ShouldBeNone("A name in backticks is a name of the code, the rules or the repository.");

    [Theory]
    [InlineData("See `KeepSnapshots`.", "nothing is called KeepSnapshots")]
    [InlineData("See `Version.MajorAsync`.", "nothing is called MajorAsync|Version has no MajorAsync")]
    [InlineData("See `Version.Colour`.", "Version has no Colour")]
    [InlineData("See `Version.Major` and `new Version(1, 2)`, `System.Version`.", "")]
    [InlineData("See `Something`, `ordinary words` and `MapComplaints`.", "")]
    [InlineData("In Stateless, see `OnDeactivate`, `FiringMode.Immediate` and `IsInStates`.", "nothing is called IsInStates")]
    [InlineData("```csharp\nclass MailChannel;\n```\nAdd `MailChannel`.", "")]
    public void A_name_that_no_longer_exists_is_found(string page, string expected)
    {
        SourceFile[] files =
            [new("docs/a.md", page), new("src/A.cs", "void MapComplaints()"), new("docs/decisions/1.md", "`KeepSnapshots`")];

        NamedCode.Outdated(files, [typeof(Version)]).Select(breach => breach[(breach.IndexOf(": ", StringComparison.Ordinal) + 2)..])
            .Should().Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }
}
