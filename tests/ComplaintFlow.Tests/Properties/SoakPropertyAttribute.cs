using FsCheck.Xunit;

namespace ComplaintFlow.Tests.Properties;

/// <summary>A property that a script in <c>eng/soak</c> can run with more cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SoakPropertyAttribute : PropertyAttribute
{
    /// <param name="cases">How many cases run when no script says another number.</param>
    /// <param name="perRun">How many of the cases one run of the method looks at.</param>
    public SoakPropertyAttribute(int cases, int perRun = 1) => MaxTest = (Soak.Cases(cases) + perRun - 1) / perRun;
}
