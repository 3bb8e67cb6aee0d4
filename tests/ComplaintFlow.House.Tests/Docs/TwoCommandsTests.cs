using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

public class TwoCommandsTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Each_readme_opens_with_the_same_two_commands(string readme) =>
        TwoCommands.Of(Text(readme)).Should().Equal("dotnet run --project samples/QuickStart", "bash eng/test.sh");

    [Fact]
    public void The_script_of_continuous_integration_runs_the_test_command_of_the_readme()
    {
        string script = Text(".ci/run");
        script.Should().StartWith("#!/usr/bin/env bash\n");
        script.Split('\n').Select(TwoCommands.WithoutComment).Should()
            .Contain(line => line.Contains($"exec {TwoCommands.Of(Text("README.md"))[1]} ", StringComparison.Ordinal));
    }

    private static string Text(string path) => File.ReadAllText(Repository.FullPath(path));
}
