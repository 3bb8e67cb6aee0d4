using System.Reflection;
using ComplaintFlow.House.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>
/// Compiles C# blocks of the pages: as top-level statements, or as a library if a block only declares types.
/// A block marked <c>csharp fragment</c> also sees the names of DocsPrelude.cs.txt. Blocks of a README, which are copied into new projects,
/// see only the namespaces that a console application imports by itself; blocks of the other pages see all of them.
/// </summary>
internal static class CodeBlocks
{
    private const string PreludePath = "tests/ComplaintFlow.House.Tests/DocsPrelude.cs.txt";

    private static readonly string[] ConsoleNamespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks"];

    private static readonly string[] Namespaces =
    [
        .. ConsoleNamespaces,
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly Lazy<SyntaxTree> ConsoleUsings = new(() => Usings(ConsoleNamespaces));

    private static readonly Lazy<SyntaxTree> AllUsings = new(() => Usings(Namespaces.Concat(OwnNamespaces())));

    private static readonly Lazy<SyntaxTree[]> Prelude = new(() =>
    [
        Compiler.Parse("global using static Ambient;"),
        Compiler.Parse(File.ReadAllText(Repository.FullPath(PreludePath)), PreludePath),
    ]);

    public static IEnumerable<string> Errors(IEnumerable<SourceFile> pages) =>
        Pages.WithCode(pages).SelectMany(MarkdownBlock.In).Where(b => b.Language is "csharp" or "cs" or "c#").SelectMany(Errors);

    private static IEnumerable<string> Errors(MarkdownBlock block)
    {
        if (block.Info is not ("" or "fragment"))
            return [$"{block.Path}({block.Line}): 'csharp {block.Info}' is not known; say 'csharp' or 'csharp fragment'"];

        SyntaxTree tree = Compiler.Parse(block.Text, block.Path);
        bool runs = ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<GlobalStatementSyntax>().Any();
        SyntaxTree usings = block.Path.EndsWith("README.md", StringComparison.Ordinal) && block.Info.Length == 0 ? ConsoleUsings.Value
            : AllUsings.Value;
        SyntaxTree[] prelude = block.Info.Length > 0 ? Prelude.Value : [];
        return Compiler.Compile(
                runs ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                prelude.Prepend(usings).Append(tree))
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error || d.Id is "CS0612" or "CS0618")
            .Select(d => Describe(d, block, tree));
    }

    private static string Describe(Diagnostic diagnostic, MarkdownBlock block, SyntaxTree tree)
    {
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        string place = diagnostic.Location.SourceTree == tree ? $"{block.Path}({block.Line + line})"
            : diagnostic.Location.SourceTree is { FilePath.Length: > 0 } other ? $"{other.FilePath}({line + 1})"
            : $"{block.Path}({block.Line})";
        return $"{place}: {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static SyntaxTree Usings(IEnumerable<string> namespaces) =>
        Compiler.Parse(string.Concat(namespaces.Select(n => $"global using {n};\n")));

    private static IEnumerable<string> OwnNamespaces() =>
        Libraries.All.SelectMany(name => Assembly.Load(name).GetExportedTypes())
            .Select(type => type.Namespace)
            .OfType<string>()
            .Except(Namespaces, StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
