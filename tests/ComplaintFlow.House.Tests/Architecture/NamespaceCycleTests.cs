using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class NamespaceCycleTests
{
    [Fact]
    public void Namespaces_of_handling_do_not_reach_each_other()
    {
        using FileStream assembly = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "ComplaintFlow.dll"));

        NamespaceCycles.Of(assembly, "ComplaintFlow.Handling").ShouldBeNone("Of two namespaces only one may know the other.");
    }

    [Fact]
    public void A_circle_is_found_also_if_it_goes_through_others()
    {
        using MemoryStream assembly = Compiler.Emit("""
            namespace House.A { public class One { public House.B.Two? Two; } }
            namespace House.B { public class Two { public House.C.Three? Three; } }
            namespace House.C { public class Three { public object M() => new House.A.One(); } }
            namespace House.D { public class Four { public House.A.One? One; } }
            """);

        NamespaceCycles.Of(assembly, "House").Should().Equal(
            "House.A → House.B (One → Two), and back", "House.B → House.C (Two → Three), and back",
            "House.C → House.A (Three → One), and back");
    }
}
