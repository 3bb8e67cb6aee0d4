using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Workflow;

/// <summary>Finds the settings that a state inherits, before they are read and verified.</summary>
internal static class InheritedSettings
{
    /// <summary>The triggers that the states around a state take, the nearest first.</summary>
    public static IEnumerable<SettingNode> Triggers(SettingReader state)
    {
        SettingNode? states = state.Outer?.Map.Find("States");
        SettingNode? level = Around(state.Map, states);
        // States that lie too deep, or in a circle, are reported later.
        for (int steps = 0; level is not null && steps < RegionHierarchy.Deepest; steps++)
        {
            foreach (SettingNode trigger in level.Find("On")?.Children ?? [])
            {
                if (!trigger.HasOnlySwitches && !Names.Same(trigger.Find(SettingReader.EnabledKey)?.Value, "false"))
                    yield return trigger;
            }
            level = Around(level, states);
        }
    }

    private static SettingNode? Around(SettingNode state, SettingNode? states) =>
        state.Find("Parent")?.Value is { } parent ? states?.Find(parent) : null;
}
