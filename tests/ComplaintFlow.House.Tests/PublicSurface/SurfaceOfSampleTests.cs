using System.Runtime.Loader;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.PublicSurface;

public class SurfaceOfSampleTests
{
    [Theory]
    [InlineData("public sealed class A;", "public sealed class A|    public A()")]
    [InlineData("public class A { private A() {} protected internal int P { get; private set; } protected void M() {} internal void N() {} "
        + "}",
        "public class A|    protected internal int P { get; }|    protected void M()")]
    [InlineData("public sealed record A(string Name, int? Age = 3);",
        "public sealed record A|    public A(string Name, int? Age = 3)|    public int? Age { get; init; }|    public string Name { get; "
            + "init; }"
        + "|    public void Deconstruct(out string Name, out int? Age)")]
    [InlineData("public record A { public required string? Name { get; init; } }",
        "public record A|    public A()|    public required string? Name { get; init; }")]
    [InlineData("public sealed record A { public override string ToString() => \"\"; }",
        "public sealed record A|    public A()|    public override string ToString()")]
    [InlineData("public readonly record struct A(int X);",
        "public readonly record struct A|    public A(int X)|    public int X { get; init; }|    public void Deconstruct(out int X)")]
    [InlineData("[Flags] public enum A : byte { Two = 2, One = 1 }", "[Flags] public enum A : byte|    One = 1|    Two = 2")]
    [InlineData("public interface A : IDisposable { string? Find(string key, List<string?>? list = null); int X => 1; static abstract A "
        + "Make(); }",
        "public interface A : IDisposable|    virtual int X { get; }|    static abstract A Make()|    string? Find(string key, "
            + "List<string?>? list = null)")]
    [InlineData("public static class A { public static T M<T, U>(this T t, params U[] us) where T : class, new() where U : notnull => t; }",
        "public static class A|    public static T M<T, U>(this T t, params U[] us) where T : class, new() where U : notnull")]
    [InlineData("public static class A { public const string C = \"x\\\"y\"; public static readonly Dictionary<string, string?[]>? D; }",
        "public static class A|    public const string C = \"x\\\"y\"|    public static readonly Dictionary<string, string?[]>? D")]
    [InlineData("public delegate string? A<in T>(T t, System.Threading.CancellationToken c = default);",
        "public delegate string? A<in T>(T t, CancellationToken c = default)")]
    [InlineData("public abstract class A { protected A() {} public abstract int X { get; set; } public virtual event EventHandler? E; "
        + "public static bool operator !(A a) => true; }",
        "public abstract class A|    protected A()|    public abstract int X { get; set; }|    public virtual event EventHandler? E|    "
            + "public static bool op_LogicalNot(A a)")]
    [InlineData("public static class A { public class B<T> { public T? V; public void R(ref T r, in int i) {} public DayOfWeek D(DayOfWeek "
        + "d = DayOfWeek.Friday) => d; } class C; }",
        "public static class A|public class A.B<T>|    public T? V|    public B()|    public DayOfWeek D(DayOfWeek d = DayOfWeek.Friday)|  "
            + "  public void R(ref T r, in int i)")]
    [InlineData("public static class A { extension(string s) { public int Twice() => 2; public int Size => 1; } }",
        "public static class A|    public static int Twice(this string s)|    public static int get_Size(string s)")]
    [InlineData("public static class A { public static bool Try<T>(T t, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? found, "
        + "(string?, int) pair) { found = t; return t is not null; } }",
        "public static class A|    public static bool Try<T>(T t, [NotNullWhen] out T? found, ValueTuple<string?, int> pair)")]
    [InlineData("public class A<T> { public class B<U> { public class C { public A<string>.B<U?>? N; } } protected A() {} }",
        "public class A<T>|    protected A()|public class A<T>.B<U>|    public B()|public class A<T>.B<U>.C|    public A<string>.B<U?>? N| "
            + "   public C()")]
    [InlineData("internal class A { public class B; }", "")]
    public void A_sample_is_written_as_expected(string source, string expected)
    {
        Of(source).Should().Be(expected.Length == 0 ? "" : expected.Replace('|', '\n') + "\n");
    }

    [Theory]
    [InlineData("public class A { public string M() => \"\"; }", "public class A { public string? M() => null; }")]
    [InlineData("public class A { public int X { get; init; } }", "public class A { public int X { get; set; } }")]
    [InlineData("public class A { public int X { get; init; } }", "public class A { public required int X { get; init; } }")]
    [InlineData("public class A { public void M(int x = 1) {} }", "public class A { public void M(int x = 2) {} }")]
    [InlineData("public class A { public void M(int x) {} }", "public class A { public void M(int y) {} }")]
    [InlineData("public class A { public List<string> M() => []; }", "public class A { public List<string?> M() => []; }")]
    [InlineData("public sealed class A;", "public sealed record A;")]
    public void A_change_that_callers_notice_changes_the_text(string before, string after)
    {
        Of(before).Should().NotBe(Of(after));
    }

    private static string Of(string source)
    {
        using MemoryStream assembly = Compiler.Emit(source);
        AssemblyLoadContext context = new("sample", isCollectible: true);
        try
        {
            return Surface.Of(context.LoadFromStream(assembly));
        }
        finally
        {
            context.Unload();
        }
    }
}
