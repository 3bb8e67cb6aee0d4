using System.Reflection;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.PublicSurface;

public class SurfaceTests
{
    private const string ApproveVariable = "COMPLAINTFLOW_APPROVE";

    [Theory]
    [MemberData(nameof(Libraries.Names), MemberType = typeof(Libraries))]
    public void The_public_surface_is_the_approved_one(string assembly)
    {
        string path = $"tests/ComplaintFlow.House.Tests/PublicApi/{assembly}.txt";
        string file = Repository.FullPath(path);
        string surface = Surface.Of(Assembly.Load(assembly));
        if (string.Equals(Environment.GetEnvironmentVariable(ApproveVariable), "1", StringComparison.Ordinal))
            File.WriteAllText(file, surface);

        File.Exists(file).Should().BeTrue($"{path} holds the approved surface; to approve the present one run eng/approve.sh");
        IReadOnlyList<string> difference = LineDiff.Of(File.ReadAllText(file), surface);

        if (difference.Count > 0)
        {
            Assert.Fail($"The public surface of {assembly} is not the one approved in {path}:\n\n"
                + string.Join('\n', difference) + "\n\nIf this is meant, run eng/approve.sh and commit the file.");
        }
    }
}
