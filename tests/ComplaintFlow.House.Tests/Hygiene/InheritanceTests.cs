using System.Reflection;
using System.Runtime.Loader;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

public class InheritanceTests
{
    [Theory]
    [MemberData(nameof(Libraries.Names), MemberType = typeof(Libraries))]
    public void Every_public_type_is_sealed_or_made_for_heirs(string assembly) =>
        Inheritance.OpenByOversight(Assembly.Load(assembly)).ShouldBeNone("A public class is sealed, static or abstract.");

    [Fact]
    public void An_open_class_is_found()
    {
        using MemoryStream assembly = Compiler.Emit("""
            public class Open { public class Inner; }
            public record OpenRecord;
            class Hidden;
            public sealed class Closed; public static class Static; public abstract class Base; public sealed record Record;
            public interface IFace; public enum Kind { One } public struct Value; public delegate void Call();
            """);
        AssemblyLoadContext context = new("sample", isCollectible: true);

        Inheritance.OpenByOversight(context.LoadFromStream(assembly)).Should().Equal("Open", "Open+Inner", "OpenRecord");
        context.Unload();
    }
}
