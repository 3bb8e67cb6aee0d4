using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class FloorTests
{
    [Fact]
    public void No_room_of_the_library_uses_a_room_above_or_beside_it()
    {
        using FileStream assembly = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "ComplaintFlow.dll"));

        FloorPlan.Violations(assembly, "ComplaintFlow").ShouldBeNone("A room may use only rooms on lower floors.");
    }
}
