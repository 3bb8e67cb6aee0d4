using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>
/// Verifies one journal: gaps, the chain, the content of each entry, and whether folding it gives the stored snapshot. It stops
/// at the first defect.
/// </summary>
internal sealed class JournalCheck(string number, StoredComplaint stored, IEnumerable<ChainHead> kept)
{
    private readonly ILookup<long, ChainHead> _kept = kept.ToLookup(static head => head.Version);
    private ReadOnlyMemory<byte> _head = HashChain.Start;
    private Complaint? _folded;

    public long Entries { get; private set; }

    public JournalDamage? Damage { get; private set; }

    /// <summary>The complaint, as far as its journal could be folded.</summary>
    public Complaint? Folded => _folded;

    public void Next(JournalEntry entry)
    {
        Entries++;
        if (Damage is not null)
            return;
        long expected = (_folded?.Version ?? 0) + 1;
        if (entry.Version != expected)
            Found(expected, "an entry is missing");
        else if (!HashChain.Next(_head.Span, entry.Content.Span).AsSpan().SequenceEqual(entry.Hash.Span))
            Found(expected, "the entry does not follow from the one before: it, or the hash before it, was changed");
        else if (_kept[expected].Any(head => !head.Hash.Span.SequenceEqual(entry.Hash.Span)))
            Found(expected, "the entry is not the one whose head was kept elsewhere: the journal was rewritten, up to here at the latest");
        else
            Fold(entry);
    }

    public void End()
    {
        if (Damage is not null)
            return;
        if (_folded?.Version != stored.Version || !_head.Span.SequenceEqual(stored.ChainHead.Span))
            Found((_folded?.Version ?? 0) + 1, "the end of the journal is missing, or the head of the chain was changed");
        else if (_kept.Any(head => head.Key > stored.Version))
            Found(stored.Version + 1, "the end of the journal was cut off: a later head was kept elsewhere");
        else if (!IsSnapshot(_folded))
            Found(stored.Version, "the snapshot is not what the journal folds to");
    }

    private void Fold(JournalEntry entry)
    {
        try
        {
            HistoryEntry happened = HistoryCodec.Read(entry.Content.Span);
            if (happened.Complaint != stored.Key.Id || happened.Version != entry.Version)
            {
                Found(entry.Version, "the entry belongs to another place");
                return;
            }
            if (happened.At != entry.At)
            {
                Found(entry.Version, "the instant in the column of the entry is not that of the entry");
                return;
            }
            _folded = Evolution.Evolve(_folded, happened);
            _head = entry.Hash;
        }
        catch (UnknownEventException)
        {
            Found(entry.Version,
                "the entry has an event that this release does not know: a later release wrote it, or somebody made it up");
        }
        catch (Exception) // altered content may fail in any way
        {
            Found(entry.Version, "the entry cannot be read or folded");
        }
    }

    /// <summary>
    /// Compares a snapshot in the form of the current serializer, so that a release with another form finds no damage in
    /// snapshots of an earlier one.
    /// </summary>
    private bool IsSnapshot(Complaint folded)
    {
        byte[] today = SnapshotCodec.Write(folded);
        try
        {
            return stored.Snapshot.Span.SequenceEqual(today) || SnapshotCodec.Write(SnapshotCodec.Read(stored.Snapshot.Span)).AsSpan()
                .SequenceEqual(today);
        }
        catch (Exception) // altered content may fail in any way
        {
            return false;
        }
    }

    /// <summary>Adds a defect of the related data.</summary>
    public void Found(string what) => Found(stored.Version, what);

    private void Found(long version, string what) => Damage = new JournalDamage(_folded?.Number ?? number, version, what);
}
