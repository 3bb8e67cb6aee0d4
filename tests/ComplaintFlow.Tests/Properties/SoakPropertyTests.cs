namespace ComplaintFlow.Tests.Properties;

public sealed class SoakPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void A_run_that_looks_at_several_cases_is_made_fewer_times(int perRun)
    {
        int cases = new SoakPropertyAttribute(100).MaxTest;

        new SoakPropertyAttribute(100, perRun).MaxTest.Should().Be((int)Math.Ceiling(cases / (double)perRun));
    }
}
