using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Handling.Service;

/// <summary>Stores the bytes first and then applies the action, so that the bytes to which a complaint refers exist.</summary>
internal sealed class ComplaintEvidence(
    ActionExecutor actions, ComplaintReader reader, IRuleBookSource rules, IOptions<EvidenceOptions> limits,
    IEvidenceStore? store = null) : IComplaintEvidence
{
    private string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    private static readonly Refusal s_noStore = new(
        DiagnosticCodes.EvidenceStoreMissing, "This host keeps no bytes of evidence.",
        "Call UseEvidenceFolder, UsePostgreSqlEvidence or UseEvidenceStore at start-up; or keep the bytes elsewhere, and add their hash by "
            + "the action alone.");

    private static readonly Refusal s_otherHash = new(
        DiagnosticCodes.EvidenceHashMismatch, "The hash is not that of the bytes.",
        "Send them again: they were damaged on their way, or the hash is that of something else.")
    {
        Field = JsonPath.Of(nameof(AddEvidence.Hash)),
    };

    public IComplaintEvidence ForTenant(string tenant) =>
        new ComplaintEvidence(actions, reader, rules, limits, store) { Tenant = UnknownTenantException.Checked(rules.Current, tenant) };

    private IEvidenceStore Store => store ?? throw new EvidenceException(s_noStore);

    public async ValueTask<ActionOutcome> AddAsync(
        ComplaintId id, AddEvidence evidence, Stream content, Actor actor, ActOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(actor);
        if (evidence.Location is not null)
            throw new ArgumentException("What has its bytes in the evidence store has no other location.", nameof(evidence));
        ActionOutcome rehearsal = await actions.CanActAsync(KeyOf(id), evidence, actor, options, cancellationToken)
            .ConfigureAwait(false);
        if (!rehearsal.IsAccepted)
            return rehearsal;
        if (store is null)
            return new ActionOutcome(rehearsal.Complaint, [s_noStore]);
        using var upload = new EvidenceUpload(content, limits.Value.MaxBytes);
        try
        {
            await store.PutAsync(Tenant, upload, cancellationToken).ConfigureAwait(false);
        }
        catch (EvidenceException refused)
        {
            return new ActionOutcome(rehearsal.Complaint, [refused.Refusal]);
        }
        if (evidence.Hash is { } announced && !string.Equals(announced, upload.Hash, StringComparison.OrdinalIgnoreCase))
            return new ActionOutcome(rehearsal.Complaint, [s_otherHash]);
        AddEvidence kept = evidence with { Hash = upload.Hash, Length = upload.Length };
        ActionOutcome outcome = await actions.ActAsync(KeyOf(id), kept, evidence, actor, options, cancellationToken)
            .ConfigureAwait(false);
        // Only now is it known whether a repeat brings the same bytes.
        return outcome.IsRepeat && !outcome.Complaint!.Evidence.Any(item => item.Location is null && item.Hash == kept.Hash)
            ? new ActionOutcome(null, [IdempotentRequests.KeyTaken])
            : outcome;
    }

    public async ValueTask<Stream?> OpenAsync(ComplaintId id, int number, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<EvidenceItem> kept = await KeptAsync(id, cancellationToken).ConfigureAwait(false);
        if (kept.FirstOrDefault(item => item.Id == number) is not { } piece)
            return null;
        EvidenceKey key = KeyOf(piece);
        Stream bytes = await Store.OpenAsync(key, cancellationToken).ConfigureAwait(false) ?? throw new EvidenceException(
            new Refusal(DiagnosticCodes.EvidenceMissing, "The bytes of the evidence are missing.",
                "Restore the bytes of this hash from a copy, or add the original again; look whether this host uses the right folder or "
                    + "store."));
        return new CheckedStream(bytes, key);
    }

    public async ValueTask<IReadOnlyList<int>> FindMissingAsync(ComplaintId id, CancellationToken cancellationToken = default)
    {
        var missing = new List<int>();
        foreach (EvidenceItem piece in await KeptAsync(id, cancellationToken).ConfigureAwait(false))
        {
            if (!await Store.ExistsAsync(KeyOf(piece), cancellationToken).ConfigureAwait(false))
                missing.Add(piece.Id);
        }
        return missing;
    }

    private async ValueTask<IReadOnlyList<EvidenceItem>> KeptAsync(ComplaintId id, CancellationToken cancellationToken) =>
        await reader.FindAsync(KeyOf(id), cancellationToken).ConfigureAwait(false) is { } complaint
            ? [.. complaint.Evidence.Where(item => item is { Hash: not null, Location: null })] : [];

    private ComplaintKey KeyOf(ComplaintId id) => new(Tenant, id);

    private EvidenceKey KeyOf(EvidenceItem piece) => new(Tenant, piece.Hash!);
}
