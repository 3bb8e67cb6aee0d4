using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Detecting;

/// <summary>
/// Looks, after a commit, for complaints that belong together, and adds them to their group. Any number of nodes may do so at the
/// same time and repeatedly: of complaints that arrive at the same moment, the last run sees all of them, and joining again
/// changes nothing.
/// </summary>
internal sealed class GroupDetection(
    ComplaintReader reader, ComplaintGroups groups, IComplaintStore store, IRuleBookSource rules, SignalMaker signals)
{
    public async ValueTask LookAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } complaint
            || !CountedComplaints.Counts(complaint))
            return;
        RuleBook book = rules.Current.ForTenant(key.Tenant) ?? throw new UnknownTenantException();
        foreach (Detector detector in book.EarlyWarning.Detectors)
            await new DetectionRun(detector, key.Tenant, reader, groups, store, signals).AroundAsync(complaint, cancellationToken)
                .ConfigureAwait(false);
    }
}
