using System.Runtime.CompilerServices;

namespace ComplaintFlow.Storage.InMemory;

public sealed partial class InMemoryStore
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        List<ComplaintRecord> records;
        lock (_gate)
            records = Records(tenant);
        foreach (ComplaintRecord record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RecordJudge.Check(records);
        var statuses = new RecordStatus[records.Count];
        lock (_gate)
        {
            var judge = new RecordJudge(_files.Contains, _messages.Contains);
            for (int i = 0; i < statuses.Length; i++)
            {
                StoredComplaint? current = _files.Find(records[i].Key);
                statuses[i] = judge.Judge(records[i], current?.Version, current is null ? [] : current.ChainHead.Span);
            }
            for (int i = 0; i < statuses.Length; i++)
            {
                if (statuses[i] == RecordStatus.Written)
                    Write(records[i]);
            }
        }
        return new(statuses);
    }

    /// <inheritdoc/>
    public ValueTask<RecordCounts> CountRecordsAsync(string? tenant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new(Records(tenant).Aggregate(new RecordCounts(), static (counts, record) => counts.Plus(record)));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredDefinition> ReadDefinitionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        List<StoredDefinition> definitions;
        lock (_gate)
            definitions = _definitions.All();
        foreach (StoredDefinition definition in definitions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return definition;
        }
    }

    private List<ComplaintRecord> Records(string? tenant)
    {
        ILookup<ComplaintKey, UniqueKey> uniqueKeys = _files.UniqueKeys();
        ILookup<ComplaintKey, Signal> signals = _signals.All();
        ILookup<ComplaintKey, RecordedMessage> messages = _messages.All();
        return
        [
            .. _files.All(tenant).Select(file => new ComplaintRecord
            {
                Complaint = file.Current,
                Summary = _summaries.Find(file.Current.Key)?.Summary,
                Entries = [.. file.Journal],
                UniqueKeys = [.. uniqueKeys[file.Current.Key]],
                SearchKeys = [.. (_summaries.Find(file.Current.Key)?.SearchKeys ?? []).Distinct(StringComparer.Ordinal)],
                Signals = [.. signals[file.Current.Key]],
                Alarm = _alarms.Record(file.Current.Key),
                Messages = [.. messages[file.Current.Key]],
            }),
        ];
    }

    private void Write(ComplaintRecord record)
    {
        _files.Write(record);
        if (record.Summary is { } summary)
            _summaries.Write(summary, record.SearchKeys);
        _signals.Write(record.Key, record.Signals);
        if (record.Alarm is { } alarm)
            _alarms.Write(record.Key, alarm);
        foreach (RecordedMessage message in record.Messages)
            _messages.Write(message);
    }
}
