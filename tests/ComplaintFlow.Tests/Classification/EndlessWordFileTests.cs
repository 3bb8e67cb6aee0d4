using System.Diagnostics;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Classification;

/// <summary>A path of a words file that leads to something without an end is told, and nothing waits for it.</summary>
public sealed class EndlessWordFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_device_without_an_end_has_no_words()
    {
        if (!File.Exists("/dev/zero"))
            return; // there is no such device here

        Defect("/dev/zero").Should().Be("CF1112");
    }

    [Fact]
    public void A_link_to_such_a_device_has_no_words_either()
    {
        if (!File.Exists("/dev/zero"))
            return; // there is no such device here
        File.CreateSymbolicLink(_folder.In("words.txt"), "/dev/zero");

        Defect(_folder.In("words.txt")).Should().Be("CF1112");
    }

    [Fact]
    public void A_pipe_that_nobody_writes_to_is_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
            return; // a program of Linux makes the pipe
        using (var make = Process.Start("mkfifo", _folder.In("pipe")))
            make.WaitForExit();

        Defect(_folder.In("pipe")).Should().Be("CF1112");
    }

    [Fact]
    public void A_file_that_is_too_large_is_told_with_the_bound()
    {
        using (FileStream large = File.Create(_folder.In("large.txt")))
            large.SetLength((8 << 20) + 1);

        Book.Defects(Rules(_folder.In("large.txt"))).Should()
            .Contain(defect => defect.Code == "CF1112" && defect.Message.Contains("8 MB"));
    }

    [Fact]
    public void A_file_behind_a_link_is_read()
    {
        File.WriteAllText(_folder.In("there.txt"), "\uFEFFfire\nflood\n");
        File.CreateSymbolicLink(_folder.In("here.txt"), _folder.In("there.txt"));

        Book.Good(Rules(_folder.In("here.txt"))).Definition.Classification.Lists["l"].Should().Equal("fire", "flood");
    }

    private static string Defect(string file) =>
        Book.Defects(Rules(file)).Where(defect => defect.Severity == DiagnosticSeverity.Error).Should().ContainSingle().Which.Code;

    private static string Rules(string file) =>
        $$"""{ "Classification": { "Lists": { "l": { "File": "{{file.Replace("\\", "/", StringComparison.Ordinal)}}" } } } }""";
}
