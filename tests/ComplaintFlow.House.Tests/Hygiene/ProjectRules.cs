using System.Xml.Linq;
using ComplaintFlow.House.Tests.Support;

namespace ComplaintFlow.House.Tests.Hygiene;

/// <summary>What every project under <c>src</c> owes to those who find its package.</summary>
internal static class ProjectRules
{
    public static IEnumerable<string> Unfinished(IReadOnlyCollection<SourceFile> files)
    {
        foreach (SourceFile project in Libraries.Projects(files))
        {
            var xml = XDocument.Parse(project.Text);
            if (!string.Equals(Value(xml, "IsPackable"), "true", StringComparison.OrdinalIgnoreCase))
                yield return $"{project.Path} is not packable";
            if (string.IsNullOrWhiteSpace(Value(xml, "Description")))
                yield return $"{project.Path} has no Description";
            string readme = project.Path[..^project.Name.Length] + "README.md";
            if (!files.Any(f => string.Equals(f.Path, readme, StringComparison.Ordinal) && f.Text.Trim().Length > 0))
                yield return $"{readme} is missing or empty";
        }
    }

    private static string? Value(XDocument project, string property) => project.Descendants(property).LastOrDefault()?.Value;
}
