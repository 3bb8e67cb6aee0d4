using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>Reports a switch for something that nobody defines, with the item that is meant, if it can be told.</summary>
internal static class UndefinedSwitch
{
    /// <summary>Points out that what is inherited counts where an item is switched off that would replace it.</summary>
    public static void ReportInherited(SettingNode item, IEnumerable<SettingNode> inherited, DiagnosticBag defects)
    {
        if (inherited.FirstOrDefault(other => Names.Same(other.Key, item.Key)) is { } own)
            defects.Warning(
                DiagnosticCodes.InheritedInstead, item.Path,
                $"'{item.Key}' is switched off here, so the one counts that is inherited from '{own.Path}'.",
                "To switch that off, write it there. If it is meant to count, accept the warning under AcceptedWarnings.");
    }

    /// <param name="item">The item that has nothing but switches.</param>
    /// <param name="all">The items beside it.</param>
    /// <param name="inherited">What the map around inherits, the nearest first. It is switched off where it stands.</param>
    /// <param name="defects">Collects the defects.</param>
    public static void Report(
        SettingNode item, IEnumerable<SettingNode> all, IReadOnlyCollection<SettingNode> inherited, DiagnosticBag defects)
    {
        if (inherited.FirstOrDefault(other => Names.Same(other.Key, item.Key)) is { } own)
        {
            defects.Error(
                DiagnosticCodes.NothingSwitchedOff, item.Path, $"'{item.Key}' is inherited and has nothing but a switch here.",
                $"Switch it off at '{own.Path}', or write here what it does instead.");
            return;
        }
        string[] names = [.. all.Where(one => !one.HasOnlySwitches).Select(one => one.Key)];
        SettingNode? meant = Names.Nearest(item.Key, names) is null && Names.Nearest(item.Key, inherited.Select(one => one.Key)) is { } near
            ? inherited.First(one => Names.Same(one.Key, near)) : null;
        defects.Error(
            DiagnosticCodes.NothingSwitchedOff, item.Path,
            $"'{item.Key}' is nothing but a switch: no layer and no preset defines it.",
            $"Correct the name, or remove it; what needs no settings is defined by {{ }}. "
                + (meant is null ? Names.Suggest(item.Key, names, "name")
                    : $"Did you mean '{meant.Key}'? It is inherited: switch it off at '{meant.Path}'."));
    }
}
