using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Detection;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Applies the consequences of membership in a group.</summary>
internal static class Grouping
{
    /// <summary>Joins a group. The consequences apply once: a complaint that comes over from another group has had them.</summary>
    public static void Join(this DecisionContext context, GroupMembership group)
    {
        Complaint complaint = context.Complaint;
        GroupMembership? before = complaint.MembershipOf(group.Detector, group.Trait);
        context.Emit(new JoinedGroup { Membership = group with { JoinedAt = context.Now }, Instead = before?.First });
        if (before is not null || context.Book.EarlyWarning.Find(group.Detector) is not { } detector)
            return;
        bool isFirst = group.First == complaint.Id;
        if (isFirst && detector.Kind == DetectorKind.Repeat)
            return;
        // It is kept as a decision, so that it stays when the rules run again.
        complaint = context.Complaint;
        if (detector.Raise(complaint.Classification, context.RankOf(complaint.Tier), context.IsOver()) is { } raised)
            context.Decide(raised);
        if (!isFirst && detector.Kind == DetectorKind.Group)
        {
            context.BecameMajor = false; // the group is one emergency: that of its first complaint
            return;
        }
        if (detector.Rules.Then.Do is { } trigger)
            context.Transitions.Raise(trigger);
        if (detector.Rules.Then.Notify.Count > 0)
            context.Notify(new PendingNotice(nameof(JoinedGroup), detector.Rules.Then.Notify));
    }
}
