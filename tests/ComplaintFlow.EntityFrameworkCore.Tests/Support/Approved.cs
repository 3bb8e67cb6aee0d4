namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>Holds a text to the file in which it was approved.</summary>
internal static class Approved
{
    private const string ApproveVariable = "COMPLAINTFLOW_APPROVE";

    public static void IsText(string name, string text)
    {
        string file = Path.Combine(Repository.Root!, "tests", "ComplaintFlow.EntityFrameworkCore.Tests", "Scripts", name);
        string plain = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (string.Equals(Environment.GetEnvironmentVariable(ApproveVariable), "1", StringComparison.Ordinal))
            File.WriteAllText(file, plain);
        plain.Should().Be(File.ReadAllText(file).ReplaceLineEndings("\n"), "{0} was read and approved", name);
    }
}
