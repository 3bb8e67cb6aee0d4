using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Replay.Input;
using ComplaintFlow.Tool.Replay.Map;
using ComplaintFlow.Tool.Replay.Totals;

namespace ComplaintFlow.Tool.Replay;

/// <summary>
/// Runs a file through rules. The file is read as a stream: of complaints that are rows nothing is kept, of events only what the
/// replay needs.
/// </summary>
internal sealed class ReplayRun
{
    private const int RowsBetweenReports = 256;

    private readonly ReplayRequest _request;
    private readonly HistoryReplay _replay;
    private readonly IntakeBuilder _intakes;
    private readonly TargetTotals _targets;
    private readonly WorkflowTotals _workflow = new();
    private readonly GroupField[] _groups;
    private readonly Action<Complaint, ReplayedCase, DateTimeOffset>? _onCase;
    private int _cases;
    private int _events;

    public ReplayRun(ReplayRequest request, Action<Complaint, ReplayedCase, DateTimeOffset>? onCase)
    {
        _request = request;
        _onCase = onCase;
        _replay = new HistoryReplay(request.Rules);
        _intakes = new IntakeBuilder([.. request.Map.Fields.Select(field => field.Key)], request.Rules.Definition, request.Map.Time);
        DueColumns.Check(request.Map.Due.Select(due => due.Key), request.Rules.Definition.Sla);
        _groups = [.. request.GroupBy.Select(name => GroupField.Of(name, [.. request.Map.Fields.Select(field => field.Key)]))];
        _targets = new TargetTotals(request.Rules.Definition.Sla, [.. _groups.Select(group => group.Name)]);
    }

    /// <param name="progress">Receives the progress, from 0 to 1.</param>
    public ReplaySummary Run(Action<double> progress) => _request.Map.IsEvents ? Events(progress) : Cases(progress);

    private ReplaySummary Cases(Action<double> progress)
    {
        bool scans = _request.AsOf is null;
        DateTimeOffset? asOf = _request.AsOf ?? LastInstant(done => progress(done / 2));
        using RowReader rows = Open();
        int[][] fields = Fields(rows);
        while (rows.Read(out SummaryRow row))
        {
            string[] values = Values(rows, fields);
            var history = new HistoricalCase
            {
                Id = row.Id, Intake = _intakes.Build(values, row.At.At(DateMeaning.StartOfDay)), Events = row.Milestones,
            };
            Play(history, values, row.Due, rows.Line, asOf!.Value, rows.Skipped);
            if (_cases % RowsBetweenReports == 0)
                progress(scans ? 0.5 + (rows.Share / 2) : rows.Share);
        }
        return Summary(rows, asOf);
    }

    /// <summary>
    /// Gets the last instant in the file. Clocks run up to it, so it must be known before the first case is replayed.
    /// </summary>
    private DateTimeOffset? LastInstant(Action<double> progress)
    {
        using RowReader rows = Open();
        DateTimeOffset? last = null;
        int read = 0;
        while (rows.Read(out SummaryRow row))
        {
            last = Later(last, row.At.At(DateMeaning.StartOfDay));
            foreach (HistoricalEvent reached in row.Milestones)
                last = Later(last, reached.At);
            if (++read % RowsBetweenReports == 0)
                progress(rows.Share);
        }
        return last;
    }

    private ReplaySummary Events(Action<double> progress)
    {
        using RowReader rows = Open();
        var log = new EventLog(_request.Map);
        int[][] fields = Fields(rows);
        DateTimeOffset? last = null;
        while (rows.Read(out SummaryRow row))
        {
            last = Later(last, row.At.At(DateMeaning.EndOfDay));
            log.Add(row, rows.Line, () => Values(rows, fields));
            if (++_events % RowsBetweenReports == 0)
                progress(rows.Share / 2);
        }
        DateTimeOffset? asOf = _request.AsOf ?? last;
        int total = log.Cases.Count;
        foreach (LoggedCase one in log.Cases)
        {
            HistoricalCase history = log.History(one, _intakes, _workflow.AddPair);
            Play(history, one.Values, one.Due, one.Line, asOf!.Value, rows.Skipped);
            if (_cases % RowsBetweenReports == 0)
                progress(0.5 + ((double)_cases / total / 2));
        }
        return Summary(rows, asOf);
    }

    private void Play(
        HistoricalCase history, string[] values, IReadOnlyList<KeyValuePair<string, DateTimeOffset>> due, int line,
        DateTimeOffset asOf, SkippedRows skipped)
    {
        ReplayedCase replayed = _replay.Run(history, asOf);
        if (replayed.Complaint is not { } played)
        {
            skipped.Add(line, SkipReasons.NotReceived(replayed.Refusals[0].Code));
            return;
        }
        Complaint complaint = DueColumns.Apply(played, due);
        _cases++;
        _workflow.Add(replayed, history.Events.Count(one => one.IsTrigger), _request.Map.IsEvents);
        _targets.Add(complaint, Array.ConvertAll(_groups, group => group.Value(complaint, values)), asOf);
        _onCase?.Invoke(complaint, replayed, asOf);
    }

    private RowReader Open() => new(_request.Input, _request.Map);

    private int[][] Fields(RowReader rows) => [.. _request.Map.Fields.Select(field => rows.Places(field.Value))];

    private static string[] Values(RowReader rows, int[][] fields) => Array.ConvertAll(fields, rows.Text);

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private ReplaySummary Summary(RowReader rows, DateTimeOffset? asOf) => new()
    {
        Cases = _cases,
        Events = _events,
        Skipped = rows.Skipped,
        Targets = _targets,
        Workflow = _workflow,
        AsOf = asOf,
        Ambiguous = [.. _request.Map.Columns.Where(rows.Columns.Twice.Contains)],
    };
}
