using FsCheck.Xunit;

namespace ComplaintFlow.Tests.Properties;

/// <summary>A property that a script in <c>eng/soak</c> can run with more cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SoakPropertyAttribute : PropertyAttribute
{
    /// <param name="cases">How many cases run when no script says another number.</param>
    public SoakPropertyAttribute(int cases) => MaxTest = Soak.Cases(cases);
}
