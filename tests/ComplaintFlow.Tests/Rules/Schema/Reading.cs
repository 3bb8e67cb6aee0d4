using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>
/// What the reader says of a configuration: the defects of its shape, and the keys that each map may have. The verifier is not asked.
/// </summary>
internal sealed class Reading
{
    private Reading(JsonObject configuration)
    {
        var maps = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var defects = new DiagnosticBag { MapRead = (path, keys) => maps.Add(path, [.. keys]) };
        var section = new SettingNode("ComplaintFlow");
        section.Overlay(JsonTree.Read(Encoding.UTF8.GetBytes(configuration.ToJsonString()), "").Find("ComplaintFlow")!);
        RuleBookSettings.Read(section, defects);
        (Maps, Defects) = (maps, defects.Sorted());
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Maps { get; }

    public IReadOnlyList<Diagnostic> Defects { get; }

    public static Reading Of(JsonObject configuration) => new(configuration);
}
