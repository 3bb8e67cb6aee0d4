using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Represents what a commit contributes to early warning, and whether groups must be searched for after it.</summary>
internal sealed record CommitSignals(IReadOnlyList<Signal> Signals, bool AskForDetection)
{
    /// <summary>The kind of the signals by which the members of a group are found.</summary>
    public const string GroupKind = "Group";

    public static CommitSignals None { get; } = new([], AskForDetection: false);

    /// <summary>
    /// Gets the new signals at the receipt and after a change of facts. If two groups became one, the other complaints must learn
    /// of it.
    /// </summary>
    public static CommitSignals Of(Complaint? before, Decision decision, EarlyWarning warning, SignalMaker maker, string tenant)
    {
        Complaint after = decision.Complaint!;
        JoinedGroup[] joined = [.. decision.Entry!.Events.OfType<JoinedGroup>()];
        if (joined.Length == 0
            && (warning.Detectors.Count == 0 || (before is not null && warning.Detectors.All(detector => IsSame(detector, before, after)))))
            return None;
        List<Signal> made = maker.Of(after, warning, tenant);
        if (before is not null)
        {
            HashSet<(string, string)> known = [.. maker.Of(before, warning, tenant).Select(signal => (signal.Kind, signal.Value))];
            made.RemoveAll(signal => known.Contains((signal.Kind, signal.Value)));
        }
        return new CommitSignals(
            [.. made, .. joined.Select(group => new Signal(GroupKind, group.Membership.Group, group.Membership.JoinedAt))],
            made.Count > 0 || Array.Exists(joined, group => group.Instead is not null));
    }

    private static bool IsSame(Detector detector, Complaint before, Complaint after) =>
        ReferenceEquals(before.Complainant, after.Complainant) && ReferenceEquals(before.Subject, after.Subject)
            && ReferenceEquals(before.Description, after.Description)
        && string.Equals(detector.KeyOf(before), detector.KeyOf(after), StringComparison.Ordinal);
}
