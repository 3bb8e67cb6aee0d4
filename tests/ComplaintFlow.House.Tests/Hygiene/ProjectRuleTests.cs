using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

public class ProjectRuleTests
{
    private const string Good =
        "<Project><PropertyGroup><IsPackable>true</IsPackable><Description>What it is.</Description></PropertyGroup></Project>";

    [Fact]
    public void Every_project_that_ships_is_packable_and_says_what_it_is()
    {
        Libraries.Projects(Repository.Files).Should().NotBeEmpty();
        ProjectRules.Unfinished(Repository.Files).ShouldBeNone("What ships is packable and says what it is.");
    }

    [Fact]
    public void A_finished_project_passes() =>
        ProjectRules.Unfinished([new("src/A/A.csproj", Good), new("src/A/README.md", "# A")]).Should().BeEmpty();

    [Fact]
    public void What_is_missing_is_named() =>
        ProjectRules.Unfinished([new("src/A/A.csproj", "<Project />"), new("src/B/README.md", "# B"), new("src/A/README.md", " ")])
            .Should().Equal("src/A/A.csproj is not packable", "src/A/A.csproj has no Description", "src/A/README.md is missing or empty");
}
