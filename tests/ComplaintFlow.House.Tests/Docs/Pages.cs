using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>The pages whose code readers copy.</summary>
internal static class Pages
{
    public static IEnumerable<SourceFile> WithCode(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Is(".md") && (f.Path is "README.md" || f.IsUnder("docs") || (f.IsUnder("src") && f.Name is "README.md")));
}
