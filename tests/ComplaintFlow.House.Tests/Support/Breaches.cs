namespace ComplaintFlow.House.Tests.Support;

internal static class Breaches
{
    /// <summary>Fails with every breach on a line of its own; the assertions of the library cut long lists short.</summary>
    public static void ShouldBeNone(this IEnumerable<string> breaches, string rule)
    {
        string[] all = [.. breaches];
        if (all.Length > 0)
            Assert.Fail($"{rule} Breaches ({all.Length}):\n  " + string.Join("\n  ", all));
    }
}
