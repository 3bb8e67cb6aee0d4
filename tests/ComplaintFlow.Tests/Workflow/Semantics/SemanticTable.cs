namespace ComplaintFlow.Tests.Workflow.Semantics;

/// <summary>
/// The cases of one file. A case is a row <c>| what is shown | start | triggers | what follows |</c> under the workflow that was written
/// last. The start is a state of each region that is not in its first one. A trigger may name the roles of who fires it, <c>Go(Boss)</c>
/// (none is <c>Go()</c>; without brackets it is the owner), and give a size, <c>Go{3}</c>. What follows is told trigger by trigger, divided
/// by <c>/</c>: milestones, <c>>B</c> for a state entered, <c>!1</c> for a level, <c>@Owner</c> for a notice, <c>-</c> for nothing, or the
/// numbers of the refusals.
/// </summary>
internal sealed record SemanticCase(string Name, string[] Workflow, string[] Start, string[] Triggers, string[] Expected);

internal static class SemanticTable
{
    private static readonly string Folder = Path.Combine(Repository.Root!, "tests", "ComplaintFlow.Tests", "Workflow", "Semantics");

    public static IEnumerable<string> Groups =>
        Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static IEnumerable<SemanticCase> Read(string group)
    {
        var workflow = new List<string>();
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(Folder, $"{group}.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside;
                if (inside)
                    workflow = [];
            }
            else if (inside)
            {
                if (!string.IsNullOrWhiteSpace(line))
                    workflow.Add(line);
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal)
                && !line.StartsWith("| case |", StringComparison.Ordinal))
            {
                string[] cells = [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
                yield return new SemanticCase(
                    cells[0], [.. workflow], Words(cells[1]), Words(cells[2]), [.. cells[3].Split('/').Select(part => part.Trim())]);
            }
        }
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
