using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

public class SourceRuleTests
{
    [Fact]
    public void The_repository_is_read_at_all() =>
        Repository.Files.Should().Contain(f => f.Path == "src/ComplaintFlow/ComplaintFlow.csproj")
            .And.Contain(f => f.Path == "tests/ComplaintFlow.House.Tests/Hygiene/SourceRuleTests.cs")
            .And.Contain(f => f.Path == ".ci/run")
            .And.NotContain(f => f.Path.Contains("/bin/") || f.Path.Contains("/obj/"));

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        SourceRules.TooLong(Repository.Files).ShouldBeNone("No source file is longer than 400 lines.");

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters() =>
        LineLengthRule.TooLong(Repository.Files).ShouldBeNone("No line of code is longer than 140 characters.");

    [Theory]
    [InlineData("src/A.cs", "class A { string s = \"%\"; }", true)]
    [InlineData("samples/A.cs", "/* % */", true)]
    [InlineData("tests/A.cs", "// %", true)]
    [InlineData("tests/A.cs", "class A { string s = \"%\"; }", false)]
    [InlineData("tests/A.cs", "class A { string s = $\"%{1}\"; }", false)]
    [InlineData("benchmarks/A.cs", "class A { string s = \"\"\"\n%\n\"\"\"; }", false)]
    [InlineData("docs/a.md", "%", false)]
    public void A_line_of_141_characters_is_found_but_texts_of_tests_do_not_count(string path, string text, bool isFound)
    {
        SourceFile tooLong = new(path, Filled(text, 141)), longEnough = new(path, Filled(text, 140));

        LineLengthRule.TooLong([tooLong, longEnough]).Should()
            .Equal(isFound ? [$"{path}(1) has 141 characters, more than 140"] : []);
    }

    /// <summary>Fills the place until its line has the length.</summary>
    private static string Filled(string text, int length)
    {
        int line = text.Split('\n').Single(one => one.Contains('%')).Length;
        return text.Replace("%", new string('x', length - line + 1));
    }

    [Fact]
    public void No_source_file_has_regions() => SourceRules.Regions(Repository.Files).ShouldBeNone("No source file has regions.");

    [Fact]
    public void Nothing_silences_the_ban_of_clocks() =>
        SourceRules.SilencedBans(Repository.Files).ShouldBeNone("Nothing silences the ban of clocks.");

    [Fact]
    public void No_file_has_markers_of_a_merge() => SourceRules.MergeMarkers(Repository.Files).ShouldBeNone("Every merge is finished.");

    [Fact]
    public void Markers_of_a_merge_are_found()
    {
        string conflict =
            $"a\n{new string('<', 7)} ours\nb\n{new string('|', 7)} base\nc\n{new string('=', 7)}\nd\n{new string('>', 7)} theirs\n";

        SourceRules.MergeMarkers([new("docs/a.md", conflict), new("docs/b.md", "Title\n=======\n<<<<<<<\n")]).Should()
            .HaveCount(3).And.OnlyContain(breach => breach.StartsWith("docs/a.md("));
    }

    [Fact]
    public void No_file_names_a_place_outside_the_repository() =>
        SourceRules.Places(Repository.Files).ShouldBeNone("No file names a place outside the repository.");

    [Fact]
    public void Packages_restore_from_the_sources_of_the_machine() =>
        SourceRules.PackageSources(Repository.Files).ShouldBeNone("Packages restore from the sources of the machine.");

    [Fact]
    public void A_file_of_401_lines_is_found()
    {
        SourceFile ok = new("src/A.cs", string.Concat(Enumerable.Repeat("x\n", 400)));
        SourceFile tooLong = new("src/B.cs", ok.Text + "x");

        SourceRules.TooLong([ok, tooLong]).Should().Equal("src/B.cs has 401 lines, more than 400");
    }

    [Theory]
    [InlineData("#region Fields")]
    [InlineData("    # endregion")]
    public void A_region_is_found(string line) =>
        SourceRules.Regions([new("src/A.cs", $"class A;\n{line}\n")]).Should().ContainSingle().Which.Should().StartWith("src/A.cs(2)");

    [Theory]
    [InlineData("src/A.cs", "#pragma warning disable ")]
    [InlineData("src/A.cs", "[SuppressMessage(\"ApiDesign\", \"")]
    [InlineData(".editorconfig", "dotnet_diagnostic.")]
    [InlineData("src/A/A.csproj", "<NoWarn>$(NoWarn);")]
    public void A_silenced_ban_is_found(string path, string before) =>
        SourceRules.SilencedBans([new(path, before + "RS" + "0030")]).Should().ContainSingle();

    [Theory]
    [InlineData("see /home/ann/notes.md")]
    [InlineData("cd /Users/ann/complaints")]
    [InlineData("(`/builds/complaintflow/artifacts`)")]
    [InlineData("path=/checkout/src/A.cs")]
    [InlineData("C:\\Users\\ann\\notes.md")]
    [InlineData("\"d:\\\\data\\\\history.csv\"")]
    [InlineData("<Import Project=\"../../neighbour/x.props\" />")]
    [InlineData("http://localhost:5000/nuget/v3")]
    [InlineData("https://api.nuget.org/v3/index.json")]
    [InlineData("<packageSources>")]
    [InlineData("dotnet restore --source https://example.com/feed")]
    public void A_place_outside_the_repository_is_found(string line) =>
        SourceRules.Places([new("docs/a.md", line)]).Should().ContainSingle();

    [Theory]
    [InlineData("docs/work/a.md, src/ComplaintFlow/work/")]
    [InlineData("#!/usr/bin/env bash > /dev/null 2> /tmp/complaintflow/log")]
    [InlineData("[the code](../src/ComplaintFlow/README.md), and/or/else, https://example.com/a/b")]
    [InlineData("GET /complaints/{id} gives /complaints")]
    [InlineData("at 10:30 a:b c: d")]
    [InlineData("http://localhost:5000/complaints")]
    public void An_ordinary_path_is_not(string line) => SourceRules.Places([new("docs/a.md", line)]).Should().BeEmpty();

    [Fact]
    public void A_list_of_package_sources_is_found() =>
        SourceRules.PackageSources([new("src/NuGet.Config", "<configuration />")]).Should().ContainSingle();
}
