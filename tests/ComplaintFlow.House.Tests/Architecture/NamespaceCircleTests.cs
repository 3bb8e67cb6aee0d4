using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class NamespaceCircleTests
{
    private static readonly string[] Assemblies =
        ["ComplaintFlow.dll", "ComplaintFlow.Abstractions.dll", "ComplaintFlow.PostgreSql.dll", "ComplaintFlow.Sqlite.dll",
            "ComplaintFlow.Testing.dll",
            "ComplaintFlow.Tool.dll"];

    [Fact]
    public void No_two_namespaces_of_the_packages_reach_each_other()
    {
        IEnumerable<string> files = Assemblies.Select(name => Path.Combine(AppContext.BaseDirectory, name));

        NamespaceGraph.Read(files, "ComplaintFlow").Circles()
            .ShouldBeNone("A namespace may use namespaces below it, and none of them may lead back.");
    }

    [Fact]
    public void A_circle_is_found_however_long_it_is()
    {
        string self = typeof(NamespaceCircleTests).Assembly.Location;

        NamespaceGraph.Read([self], "ComplaintFlow.House.Tests.Samples").Circles().Should().Equal(
            "ComplaintFlow.House.Tests.Samples.First and ComplaintFlow.House.Tests.Samples.Second: One → "
                + "ComplaintFlow.House.Tests.Samples.Second.Two; "
            + "Two → ComplaintFlow.House.Tests.Samples.Third.Three",
            "ComplaintFlow.House.Tests.Samples.First and ComplaintFlow.House.Tests.Samples.Third: One → "
                + "ComplaintFlow.House.Tests.Samples.Second.Two; "
            + "Three → ComplaintFlow.House.Tests.Samples.First.One",
            "ComplaintFlow.House.Tests.Samples.Second and ComplaintFlow.House.Tests.Samples.Third: Two → "
                + "ComplaintFlow.House.Tests.Samples.Third.Three; "
            + "Three → ComplaintFlow.House.Tests.Samples.First.One");
    }
}
