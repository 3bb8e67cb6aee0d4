using System.Globalization;

namespace ComplaintFlow.Tests;

/// <summary>How much a random test does: little beside every build, much where a script in eng/soak asks for it.</summary>
internal static class Soak
{
    private const string Variable = "COMPLAINTFLOW_SOAK";

    /// <param name="usually">How many cases, where no script says another number.</param>
    public static int Cases(int usually) =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases
            : usually;

    /// <summary>Gives up on a test that hangs; a soak may take its time.</summary>
    public static Task WithinAsync(TimeSpan limit, Func<Task> test) =>
        Environment.GetEnvironmentVariable(Variable) is null ? Task.Run(test).WaitAsync(limit) : Task.Run(test);
}
