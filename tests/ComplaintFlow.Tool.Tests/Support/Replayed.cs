namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>Replays small files: rules that promise a resolution within two hours to everybody, and a map of their columns.</summary>
internal sealed class Replayed : IDisposable
{
    public const string Rules = """
        { "Sla": { "Always": { "Targets": { "Resolution": { "Within": "2h", "Until": "Closed" } } } } }
        """;

    public const string Map = """
        { "Kind": "cases", "Id": "id", "ReceivedAt": "at", "Fields": { "Department": "who" }, "Milestones": { "Closed": "closed" } }
        """;

    public TempFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    public ToolRun Run(string csv, string map = Map, string rules = Rules, params string[] more) =>
        Run(System.Text.Encoding.UTF8.GetBytes(csv), map, rules, more);

    public ToolRun Run(byte[] csv, string map = Map, string rules = Rules, params string[] more) => ToolRun.Of(
        ["replay", "--config", Folder.Write("rules.json", rules), "--map", Folder.Write("map.json", map), "--input",
            Folder.Write("rows.csv", csv), "--json", .. more]);
}
