using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ComplaintFlow.House.Tests.Support;

/// <summary>Compiles text in memory against everything this test project references.</summary>
internal static class Compiler
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public static SyntaxTree Parse(string text, string path = "") => CSharpSyntaxTree.ParseText(text, Language, path);

    public static CSharpCompilation Compile(OutputKind kind, params IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            "Sample",
            trees,
            References.Value,
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compiled assembly's bytes; a sample that does not compile is a mistake in the test.</summary>
    public static MemoryStream Emit(string source)
    {
        MemoryStream stream = new();
        EmitResult result = Compile(OutputKind.DynamicallyLinkedLibrary, Parse(Usings), Parse(source)).Emit(stream);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        stream.Position = 0;
        return stream;
    }
}
