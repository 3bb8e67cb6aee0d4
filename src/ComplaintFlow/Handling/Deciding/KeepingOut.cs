using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Takes the work from whoever must keep out of a complaint, and gives it to somebody else.</summary>
internal static class KeepingOut
{
    /// <summary>
    /// Gives away what conflicted people own and have to do. Their duties go to the supervisor, unless a role or a department has
    /// them too.
    /// </summary>
    public static void ReplaceConflicted(this DecisionContext context)
    {
        Complaint complaint = context.Complaint;
        if (complaint.Owner is { } owner && context.MustKeepOut(owner))
        {
            context.Assign(complaint.Department, null);
            context.RouteAfresh();
            context.Notify(new PendingNotice(nameof(ConflictDeclared), [context.SupervisorOf(new DutyHolder())]));
        }
        string[] busy =
        [
            .. complaint.Clocks.Where(clock => clock.IsAlive).Select(clock => clock.Holder?.Person)
                .Concat(complaint.Tasks.Where(task => task.IsOpen).Select(task => task.Owner))
                .OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        foreach (string person in busy.Where(context.MustKeepOut))
            HandOver(context, person);
    }

    private static void HandOver(DecisionContext context, string person)
    {
        int[] theirs = [.. context.Complaint.Clocks.Where(clock => clock.IsAlive && Has(clock, person)).Select(clock => clock.Id)];
        context.Emit(new DutiesHandedOver
        {
            From = person, To = new DutyHolder { Role = context.SupervisorOf(new DutyHolder()) },
        });
        foreach (Clock clock in context.Complaint.Clocks.Where(clock => theirs.Contains(clock.Id)))
            context.TellHolder(clock);
    }

    private static bool Has(Clock clock, string person) => clock.Holder?.Person is { } holder && ActorIdentity.Same(holder, person);
}
