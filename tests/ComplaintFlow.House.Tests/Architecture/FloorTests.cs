using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class FloorTests
{
    [Theory]
    [InlineData("ComplaintFlow.dll")]
    [InlineData("ComplaintFlow.Abstractions.dll")]
    public void No_room_of_the_library_uses_a_room_above_or_beside_it(string file)
    {
        using FileStream assembly = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));

        FloorPlan.Violations(assembly, "ComplaintFlow").ShouldBeNone("A room may use only rooms on lower floors.");
    }
}
