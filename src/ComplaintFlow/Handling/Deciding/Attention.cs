using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What the passing of time does to a complaint: steps fall due, targets are breached. Each is taken once, whoever looks.</summary>
internal static class Attention
{
    /// <summary>Takes all that fell due up to now. What is due just now is taken where it is inclusive: an action at the same instant comes before it.</summary>
    public static void Take(Draft draft, bool inclusive)
    {
        // A step may fire a trigger that starts or cancels clocks, so the list is read anew for each clock.
        for (int i = 0; i < draft.Complaint.Clocks.Count; i++)
        {
            Clock clock = draft.Complaint.Clocks[i];
            if (clock.Status == ClockStatus.Running)
                Take(draft, clock, inclusive);
        }
    }

    private static void Take(Draft draft, Clock clock, bool inclusive)
    {
        Target? target = draft.Book.Sla.Find(clock.Tier, clock.Target);
        var taken = new List<TargetStep>();
        foreach (ClockStep step in clock.Steps)
        {
            if (step.TakenAt is not null || !IsDue(step.At, draft.Now, inclusive))
                continue;
            draft.Emit(new StepTaken { Clock = clock.Id, Target = clock.Target, Step = step.Name, DueAt = step.At, TakenAt = draft.Now });
            if (target?.Steps.FirstOrDefault(known => Names.Same(known.Name, step.Name)) is { } known)
                taken.Add(known);
        }
        if (clock.BreachedAt is null && IsDue(ClockStarter.BreachOf(clock), draft.Now, inclusive))
            draft.Emit(new ClockBreached { Clock = clock.Id, Target = clock.Target, At = clock.DueAt });

        foreach (TargetStep step in taken.Where(step => step.Escalate))
            draft.Escalate($"{clock.Target}: {step.Name}");
        // Steps that fall due together, as after a late change of tier, make one notice.
        string[] roles = [.. taken.SelectMany(step => step.Notify).Distinct(Names.Comparer)];
        if (roles.Length > 0)
            draft.Notify(new NoticeDraft(nameof(StepTaken), roles, clock, taken[^1].Name));
        foreach (TargetStep step in taken.Where(step => step.Raise is not null))
            draft.Raise(step.Raise!);
    }

    private static bool IsDue(DateTimeOffset at, DateTimeOffset now, bool inclusive) => inclusive ? at <= now : at < now;
}
