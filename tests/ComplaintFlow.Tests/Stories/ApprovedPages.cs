namespace ComplaintFlow.Tests.Stories;

/// <summary>The pages of the stories as they were approved, in <c>docs/stories</c>. <c>eng/stories.sh</c> writes them anew.</summary>
internal static class ApprovedPages
{
    private static readonly bool s_approve = Environment.GetEnvironmentVariable("COMPLAINTFLOW_APPROVE") == "1";

    public static void Compare(string name, string english, string chinese)
    {
        Words.Missing.Should().BeEmpty("every name has a Chinese word in Vocabulary.cs");
        Compare($"{name}.md", english);
        Compare($"{name}.zh-CN.md", chinese);
    }

    private static void Compare(string page, string text)
    {
        string path = Path.Combine(
            Repository.Root ?? throw new InvalidOperationException("The tests do not run beside the source."), "docs", "stories", page);
        if (s_approve)
            File.WriteAllText(path, text);
        else
            text.Should()
                .Be(File.Exists(path) ? File.ReadAllText(path)
                : "", "docs/stories/{0} was approved so; eng/stories.sh writes it anew", page);
    }
}
