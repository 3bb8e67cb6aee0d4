using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Detection;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What follows where a complaint belongs together with others.</summary>
internal sealed partial class Draft
{
    /// <summary>Joins a group. What follows is done once: one that comes over from another group has had it.</summary>
    public void Join(GroupMembership group)
    {
        GroupMembership? before = Complaint.MembershipOf(group.Detector, group.Trait);
        Emit(new JoinedGroup { Membership = group with { JoinedAt = Now }, Instead = before?.First });
        if (before is not null || Book.EarlyWarning.Find(group.Detector) is not { } detector)
            return;
        bool isFirst = group.First == Complaint.Id;
        if (isFirst && detector.Kind == DetectorKind.Repeat)
            return;
        // Kept as a decision, so that it stays when the rules are asked again.
        if (detector.Raise(Complaint.Classification, RankOf(Complaint.Tier), IsOver) is { } raised)
            Decide(raised);
        if (!isFirst && detector.Kind == DetectorKind.Group)
        {
            _becameMajor = false; // the group is one emergency, that of its first complaint
            return;
        }
        if (detector.Rules.Then.Do is { } trigger)
            Raise(trigger);
        if (detector.Rules.Then.Notify.Count > 0)
            Notify(new NoticeDraft(nameof(JoinedGroup), detector.Rules.Then.Notify));
    }
}
