namespace ComplaintFlow.Tests.Golden;

/// <summary>
/// Files that were made once and are checked in. Where one is missing, it is made and the test fails, so that somebody reads it.
/// </summary>
internal static class GoldenFile
{
    public static void Equals(string name, string text)
    {
        string path = PathOf(name);
        if (!File.Exists(path))
        {
            File.WriteAllText(path, text);
            Assert.Fail($"{name} was missing and has been made: read it and check it in.");
        }
        text.Should().Be(File.ReadAllText(path));
    }

    /// <summary>Compares a file, or makes it anew when <c>COMPLAINTFLOW_APPROVE=1</c>.</summary>
    public static void Approved(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("COMPLAINTFLOW_APPROVE") == "1")
            Make(name, text);
        Equals(name, text);
    }

    public static bool Exists(string name) => File.Exists(PathOf(name));

    public static void Make(string name, string text) => File.WriteAllText(PathOf(name), text);

    public static string Read(string name) => File.ReadAllText(PathOf(name));

    private static string PathOf(string name) =>
        Path.Combine(
            Repository.Root
                ?? throw new InvalidOperationException("The tests do not run beside the source."), "tests", "ComplaintFlow.Tests", "Golden",
                name);
}
