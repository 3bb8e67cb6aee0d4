using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class FloorTests
{
    [Theory]
    [MemberData(nameof(Libraries.Core), MemberType = typeof(Libraries))]
    public void No_room_of_the_library_uses_a_room_above_or_beside_it(string name)
    {
        using FileStream assembly = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

        FloorPlan.Violations(assembly, "ComplaintFlow").ShouldBeNone("A room may use only rooms on lower floors.");
    }
}
