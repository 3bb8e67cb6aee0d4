using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class NamespaceCircleTests
{
    // The test of the test: three namespaces in a circle, and one outside it.
    private const string Sample = """
        namespace Sample.First { class One { Second.Two? next; } }
        namespace Sample.Second { class Two { class Inner { Third.Three? next; } } }
        namespace Sample.Third { class Three { First.One? next; } }
        namespace Sample.Above { class Four { First.One? below; } }
        """;

    [Fact]
    public void No_two_namespaces_of_the_packages_reach_each_other()
    {
        FileStream[] assemblies =
        [
            .. Libraries.All.Append("ComplaintFlow.Tool")
                .Select(name => File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"))),
        ];

        NamespaceGraph.Read(assemblies, "ComplaintFlow").Circles()
            .ShouldBeNone("A namespace may use namespaces below it, and none of them may lead back.");
        Array.ForEach(assemblies, assembly => assembly.Dispose());
    }

    [Fact]
    public void A_circle_is_found_however_long_it_is()
    {
        using MemoryStream assembly = Compiler.Emit(Sample);

        NamespaceGraph.Read([assembly], "Sample").Circles().Should().Equal(
            "Sample.First and Sample.Second: One → Sample.Second.Two; Two → Sample.Third.Three",
            "Sample.First and Sample.Third: One → Sample.Second.Two; Three → Sample.First.One",
            "Sample.Second and Sample.Third: Two → Sample.Third.Three; Three → Sample.First.One");
    }
}
