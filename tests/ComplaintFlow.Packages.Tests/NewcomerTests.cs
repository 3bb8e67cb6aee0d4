using System.Text.RegularExpressions;

namespace ComplaintFlow.Packages.Tests;

/// <summary>Does what the front page tells a newcomer to do, to the letter.</summary>
[Collection(SharedPackedPackages.Name)]
public sealed partial class NewcomerTests(PackedPackages packages)
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task The_twenty_lines_of_the_front_page_run_in_a_new_console_application(string page)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(PackedPackages.Root, page));
        using var project = new NewProject(packages.Feed);

        foreach (string line in Block(text, "sh", "dotnet new console")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            await project.Command.RunAsync("dotnet", line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
        await project.WriteAsync("Program.cs", Block(text, "csharp", "AddComplaintFlow"));
        await project.WriteAsync("appsettings.json", Block(text, "json", "ComplaintFlow"));
        string said = await project.Command.RunAsync("dotnet", "run");

        said.Should().MatchRegex(@"C\S+: Major, .*safety", "the kettle caught fire");
        said.Should().MatchRegex(@"(?m)^Accept\b", "the program says what is next");
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    /// <summary>The first block of a language that holds a text.</summary>
    private static string Block(string page, string language, string with) => Blocks().Matches(page.ReplaceLineEndings("\n"))
        .First(block =>
            block.Groups["language"].Value == language
                && block.Groups["text"].Value.Contains(with, StringComparison.Ordinal)).Groups["text"].Value;
}
