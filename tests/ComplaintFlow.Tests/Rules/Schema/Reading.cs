using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>
/// What the reader says of a configuration: the defects of its shape. The verifier is not asked.
/// </summary>
internal sealed class Reading
{
    private Reading(JsonObject configuration)
    {
        var defects = new DiagnosticBag();
        var section = new SettingNode("ComplaintFlow");
        section.Overlay(JsonTree.Read(Encoding.UTF8.GetBytes(configuration.ToJsonString()), "", defects).Find("ComplaintFlow")!);
        RuleBookSettings.Read(section, defects);
        Defects = defects.Sorted();
    }

    public IReadOnlyList<Diagnostic> Defects { get; }

    public static Reading Of(JsonObject configuration) => new(configuration);
}
