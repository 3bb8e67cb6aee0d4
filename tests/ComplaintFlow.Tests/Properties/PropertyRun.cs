using ComplaintFlow.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

[assembly: Properties(Replay = PropertyRun.Seed, QuietOnSuccess = true)]

namespace ComplaintFlow.Tests.Properties;

/// <summary>How the properties of this assembly run: with the same cases every time, so that a red build can be repeated.</summary>
internal static class PropertyRun
{
    /// <summary>The seed and the gamma of every property. Change it to see other cases.</summary>
    public const string Seed = "20260430,20260507";

    /// <summary>
    /// For a test that counts over all its cases and asserts afterwards, which a <see cref="PropertyAttribute"/> cannot do.
    /// </summary>
    public static void Over<T>(Gen<T> cases, int count, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260430, 20260507), Prop.ForAll(cases.ToArbitrary(), property));
}
