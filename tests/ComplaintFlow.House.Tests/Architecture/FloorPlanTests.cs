using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Architecture;

public class FloorPlanTests
{
    private const string Rest = """

        namespace House.Rules
        {
            public class RuleBook { public static int Count; public static void Load() {} public enum Kind { One } }
            public class MarkAttribute : System.Attribute;
            public interface IRule;
            public class RuleException : System.Exception;
        }
        namespace House.Sla { public class Target; }
        """;

    [Theory]
    [InlineData("public class A : House.Rules.RuleBook;", "RuleBook")]
    [InlineData("public class A : House.Rules.IRule;", "IRule")]
    [InlineData("public class A { public House.Rules.RuleBook? Book; }", "RuleBook")]
    [InlineData("public class A { public List<House.Rules.RuleBook[]>? Books { get; set; } }", "RuleBook")]
    [InlineData("public class A { public void M(House.Rules.RuleBook b) {} }", "RuleBook")]
    [InlineData("public class A { public object M() => new House.Rules.RuleBook(); }", "RuleBook")]
    [InlineData("public class A { public int M() => House.Rules.RuleBook.Count; }", "RuleBook")]
    [InlineData("public class A { public bool M(object o) => o is House.Rules.RuleBook; }", "RuleBook")]
    [InlineData("public class A { public string M() => typeof(House.Rules.RuleBook).Name; }", "RuleBook")]
    [InlineData("public class A { public House.Rules.RuleBook.Kind K; }", "RuleBook")]
    [InlineData("public class A { public void M<T>() where T : House.Rules.IRule {} }", "IRule")]
    [InlineData("public class A { public void M() => System.Array.Empty<House.Rules.RuleBook>(); }", "RuleBook")]
    [InlineData("[House.Rules.Mark] public class A;", "MarkAttribute")]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(typeof(House.Rules.RuleBook))] public class A;", "RuleBook")]
    [InlineData("public class A { public void M() { try {} catch (House.Rules.RuleException) {} } }", "RuleException")]
    [InlineData("public class A { class B { void M() => House.Rules.RuleBook.Load(); } }", "RuleBook")]
    [InlineData("public class A { public Action M() { int x = 1; return () => { x++; House.Rules.RuleBook.Load(); }; } }", "RuleBook")]
    [InlineData("public class A { public async Task M() { await Task.Yield(); House.Rules.RuleBook.Load(); } }", "RuleBook")]
    [InlineData("public class A { public IEnumerable<int> M() { yield return House.Rules.RuleBook.Count; } }", "RuleBook")]
    [InlineData("public unsafe class A { public delegate*<House.Rules.RuleBook, void> P; }", "RuleBook")]
    public void A_use_of_a_higher_room_is_found_wherever_it_hides(string type, string used)
    {
        Violations($"namespace House.Calendars {{ {type} }}").Should().Equal($"Calendars.A → Rules.{used}");
    }

    [Fact]
    public void Rooms_on_one_floor_do_not_see_each_other()
    {
        Violations("namespace House.Workflow.Graphs { public class A { public House.Sla.Target? T; } }")
            .Should().Equal("Workflow.Graphs.A → Sla.Target");
    }

    [Fact]
    public void A_room_sees_itself_and_the_floors_below()
    {
        Violations("namespace House.Rules.Reading { public class A { public House.Sla.Target? T; public House.Rules.RuleBook? B; } }")
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("namespace House { public class A; }", "A stands in no room")]
    [InlineData("namespace House.Attic { public class A; }", "Attic.A stands in no room")]
    [InlineData("namespace Elsewhere { public class A; }", "Elsewhere.A stands in no room")]
    public void A_type_outside_the_rooms_is_found(string source, string expected)
    {
        Violations(source).Should().Equal(expected);
    }

    [Fact]
    public void Extension_methods_of_the_container_belong_to_Hosting()
    {
        Violations("namespace Microsoft.Extensions.DependencyInjection { public class A { public House.Rules.RuleBook? B; } }")
            .Should().BeEmpty();
        Violations("""
            namespace Microsoft.Extensions.DependencyInjection { public class Added; }
            namespace House.Handling { public class A { public Microsoft.Extensions.DependencyInjection.Added? B; } }
            """).Should().Equal("Handling.A → Microsoft.Extensions.DependencyInjection.Added");
    }

    private static IReadOnlyList<string> Violations(string source)
    {
        using MemoryStream assembly = Compiler.Emit(source + Rest);
        return FloorPlan.Violations(assembly, "House");
    }
}
