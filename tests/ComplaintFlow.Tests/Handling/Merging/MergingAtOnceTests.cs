
namespace ComplaintFlow.Tests.Handling.Merging;

public sealed class MergingAtOnceTests
{
    [Fact]
    public Task Of_two_that_are_merged_into_each_other_at_once_one_stays_and_takes_the_other() =>
        BothAtOnce.OneOfThemStaysAsync(_ => { }, rounds: 150);
}
