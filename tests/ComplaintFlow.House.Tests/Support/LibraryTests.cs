namespace ComplaintFlow.House.Tests.Support;

public class LibraryTests
{
    [Fact]
    public void The_core_its_abstractions_and_the_adapters_are_libraries() =>
        Libraries.All.Should().Contain(["ComplaintFlow", "ComplaintFlow.Abstractions", "ComplaintFlow.Sqlite"])
            .And.NotContain("ComplaintFlow.Tool");

    [Fact]
    public void A_program_is_no_library() =>
        Libraries.In(
        [
            new("src/A/A.csproj", "<Project />"), new("src/B/B.csproj", "<Project><OutputType>Exe</OutputType></Project>"),
            new("tests/C/C.csproj", "<Project />"),
        ]).Should().Equal("A");
}
