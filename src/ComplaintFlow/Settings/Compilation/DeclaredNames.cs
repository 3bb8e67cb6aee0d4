using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>The names that the parts of a rule book may use.</summary>
internal sealed class DeclaredNames
{
    /// <summary>The names that the workflow declares.</summary>
    public required WorkflowNames Workflow { get; init; }

    public required HashSet<string> Milestones { get; init; }

    /// <summary>The milestones that something reaches.</summary>
    public required HashSet<string> Reached { get; init; }

    public required HashSet<string> Predicates { get; init; }

    /// <summary>The effects of the host.</summary>
    public required HashSet<string> Effects { get; init; }

    public required HashSet<string> Targets { get; init; }

    public required HashSet<string> Calendars { get; init; }

    /// <summary>Whether the rules name a default calendar. If they do, it counts working time for which no calendar is named.</summary>
    public required bool HasDefaultCalendar { get; init; }

    /// <summary>The departments of the routing. If there are none, every name is allowed.</summary>
    public required HashSet<string> Departments { get; init; }

    /// <summary>The tiers with their ranks.</summary>
    public required IReadOnlyDictionary<string, int> Tiers { get; init; }

    /// <summary>The built-in roles.</summary>
    public HashSet<string> Roles { get; } = new(Complaints.Roles.BuiltIn, Names.Comparer);

    /// <summary>The words that nobody declares.</summary>
    public required FreeWords Free { get; init; }

    /// <summary>Reports unknown milestones, and milestones that are all declared and never reached.</summary>
    /// <param name="milestones">The milestones, of which any one is enough.</param>
    /// <param name="at">Their path.</param>
    /// <param name="defects">Collects the defects.</param>
    /// <param name="without">What follows if none is ever reached; null if nothing does.</param>
    public void Milestone(IReadOnlyList<string> milestones, string at, DiagnosticBag defects, string? without)
    {
        if (without is not null && milestones.Count > 0 && milestones.All(name => Milestones.Contains(name) && !Reached.Contains(name)))
            Unreached(milestones, at, defects, without);
        foreach (string name in milestones.Where(name => !Milestones.Contains(name)))
        {
            defects.Error(DiagnosticCodes.UnknownMilestone, at, $"'{name}' is neither a state, nor a built-in milestone, nor declared.",
                Names.SuggestOrDeclare(name, Milestones, "milestone", "Milestones"));
        }
    }

    /// <summary>Reports milestones that nothing reaches.</summary>
    public static void Unreached(IReadOnlyList<string> milestones, string at, DiagnosticBag defects, string without) => defects.Warning(
        DiagnosticCodes.MilestoneNeverReached, at, $"Nothing in the workflow reaches {string.Join(" or ", milestones)}: {without}.",
        $"Let a transition reach it: \"Do\": {{ \"Milestone\": \"{milestones[0]}\" }}.");

    /// <summary>Reports an unknown calendar, and a calendar that is needed but not named.</summary>
    public void Calendar(string? calendar, string? time, bool isNeeded, string at, DiagnosticBag defects)
    {
        if (calendar is null && isNeeded && !HasDefaultCalendar)
            defects.Error(
                DiagnosticCodes.MissingCalendar, at, $"'{time}' counts by a calendar, and none is named.",
                $"Name one under Calendar or DefaultCalendar. {Names.Suggest("", Calendars, "calendar")}");
        else if (calendar is not null && !Calendars.Contains(calendar))
            defects.Error(
                DiagnosticCodes.UnknownCalendar, at, $"There is no calendar '{calendar}'.", Names.Suggest(calendar, Calendars, "calendar"));
    }

    /// <summary>Reports an unknown tier.</summary>
    public void Tier(string? tier, string at, DiagnosticBag defects)
    {
        if (tier is not null && !Tiers.ContainsKey(tier))
            defects.Error(DiagnosticCodes.UnknownTier, at, $"There is no tier '{tier}'.", Names.Suggest(tier, Tiers.Keys, "tier"));
    }

    /// <summary>
    /// Reports a department that the routing does not have. It is a warning: the department gets what the rules give it, but has no
    /// handlers, and nothing can be transferred to it.
    /// </summary>
    public void Department(string? department, string at, DiagnosticBag defects)
    {
        if (department is null)
            return;
        if (Departments.Count == 0)
            Free.Add(nameof(Complaints.Complaint.Department), department, at);
        else if (!Departments.Contains(department))
            defects.Warning(
                DiagnosticCodes.UnknownDepartment, at, $"There is no department '{department}'.",
                Names.SuggestOrDeclare(department, Departments, "department", "Routing:Departments"));
    }

    /// <summary>Reports a trigger that no state handles.</summary>
    public void Trigger(string trigger, string at, DiagnosticBag defects)
    {
        if (!Workflow.Triggers.Contains(trigger))
            defects.Error(
                DiagnosticCodes.TriggerNeverTaken, at, $"No state takes the trigger '{trigger}'.",
                Names.Suggest(trigger, Workflow.Triggers, "trigger"));
    }
}
