namespace ComplaintFlow.Tests;

/// <summary>The test of the measurement.</summary>
public class AllocatedBytesTests
{
    [Fact]
    public void What_one_call_of_a_hundred_allocates_is_found()
    {
        int calls = 0;

        AllocatedBytes.Of(
            () =>
            {
                if (++calls % 100 == 0)
                    GC.KeepAlive(new byte[1000]);
            },
            times: 100).Should().BeInRange(1000, 1100);
    }

    [Fact]
    public void What_only_the_first_call_allocates_does_not_count()
    {
        byte[]? built = null;

        AllocatedBytes.Of(() => built ??= new byte[1000]).Should().Be(0);
    }
}
