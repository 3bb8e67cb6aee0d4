using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Detecting;

/// <summary>
/// Looks, after a commit, whether a complaint belongs together with others, and takes them into their group. Any number of nodes may look
/// at the same time and as often as
/// they like: of complaints that come in at the same moment, whoever looks last sees all, and to join again changes nothing.
/// </summary>
internal sealed class GroupDetection(
    ComplaintReader reader, ComplaintGroups groups, IComplaintStore store, IRuleBookSource rules, SignalMaker signals)
{
    public async ValueTask LookAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } complaint
            || !CountedComplaints.Counts(complaint))
            return;
        foreach (Detector detector in rules.Current.EarlyWarning.Detectors)
            await new DetectionRun(detector, key.Tenant, reader, groups, store, signals).AroundAsync(complaint, cancellationToken)
                .ConfigureAwait(false);
    }
}
