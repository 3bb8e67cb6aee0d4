using System.Globalization;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>What a copy has done so far.</summary>
/// <param name="total">The number of complaints that are expected.</param>
/// <param name="progress">Receives the progress, from 0 to 1.</param>
internal sealed class CopyTally(long total, IProgress<double>? progress)
{
    private const double Passes = 2; // each complaint is written, and then compared

    private readonly List<CopyDefect> _cannot = [];
    private readonly HashSet<ComplaintKey> _named = [];
    private readonly List<string> _tenants = [];
    private RecordCounts _read = new();
    private long _copied, _present, _entries, _messages, _steps;

    /// <summary>The tenants that were found.</summary>
    public IReadOnlyList<string> Tenants => _tenants;

    public long Definitions { get; set; }

    public long Evidence { get; set; }

    /// <summary>Counts what was read.</summary>
    public void Read(ComplaintRecord record)
    {
        _read = _read.Plus(record);
        // Records come tenant by tenant.
        if (_tenants is not [.., var last] || !string.Equals(last, record.Key.Tenant, StringComparison.Ordinal))
            _tenants.Add(record.Key.Tenant);
    }

    /// <summary>Counts what the target has now.</summary>
    public void Has(ComplaintRecord record, bool wasPresent)
    {
        _ = wasPresent ? _present++ : _copied++;
        _entries += record.Entries.Count;
        _messages += record.Messages.Count;
    }

    public void Step() => progress?.Report(Math.Min(1, ++_steps / (Passes * Math.Max(1, total))));

    /// <summary>Notes that a complaint is not in the target, or is another one there.</summary>
    public void Cannot(ComplaintRecord record, string what)
    {
        _named.Add(record.Key);
        Found(record, what);
    }

    /// <summary>Notes a defect of a complaint that is in the target all the same.</summary>
    public void Found(ComplaintRecord record, string what) =>
        _cannot.Add(new CopyDefect(record.Summary?.Number ?? record.Key.Id.ToString(), what));

    /// <summary>Notes a defect of no complaint.</summary>
    public void Found(string what) => _cannot.Add(new CopyDefect(null, what));

    /// <summary>Whether it was said of a complaint that it is not in the target, or is another one there.</summary>
    public bool IsNamed(ComplaintKey key) => _named.Contains(key);

    /// <summary>Names what the source has beside its complaints.</summary>
    public void FindStrays(RecordCounts stored)
    {
        Name(stored.Complaints - _read.Complaints, "complaints cannot be read, because their places are damaged");
        Name(stored.Summaries - _read.Summaries, "rows of lists belong to no complaint");
        Name(stored.Entries - _read.Entries, "journal entries belong to no complaint");
        Name(stored.UniqueKeys - _read.UniqueKeys, "unique keys belong to no complaint");
        Name(stored.SearchKeys - _read.SearchKeys, "search keys belong to no complaint");
        Name(stored.Signals - _read.Signals, "signals belong to no complaint");
        Name(stored.Alarms - _read.Alarms, "alarms belong to no complaint");
        Name(stored.Messages - _read.Messages, "messages belong to no complaint");

        void Name(long count, string what)
        {
            if (count != 0)
                Found(string.Create(CultureInfo.InvariantCulture, $"{count} {what}, and were not copied"));
        }
    }

    public CopyReport Report(IReadOnlyList<JournalDamage> damaged, IReadOnlyList<DefinitionDamage> definitions) => new()
    {
        Complaints = _read.Complaints,
        Copied = _copied,
        Present = _present,
        Entries = _entries,
        Messages = _messages,
        Definitions = Definitions,
        Evidence = Evidence,
        Cannot = _cannot,
        Damaged = damaged,
        DamagedDefinitions = definitions,
    };
}
