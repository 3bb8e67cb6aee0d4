using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Learning;
using ComplaintFlow.Tool.Replay.Input;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Classify;

/// <summary>Receives each row of a file as the live service would, as if it came in now, and collects the judgements.</summary>
internal sealed class ClassifyRun(ClassifyRequest request, TimeProvider time, Action<int, ClassificationOutcome>? onRow)
{
    private const string Channel = "File";

    private readonly HistoryReplay _replay = new(request.Rules);
    private readonly IntakeBuilder _intakes = new(
        [.. request.Fields.Select(field => field.Key)], request.Rules.Definition, new TimeReader(TimeZoneInfo.Utc, [TimeFormat.Iso]),
        "--field");

    /// <param name="progress">Receives the progress, from 0 to 1.</param>
    public ClassifySummary Run(Action<double> progress)
    {
        using var table = new TableReader(TableNeeds.NamedByOptions(request.Input, request.Encoding, request.Delimiter, request.Columns));
        var summary = new ClassifySummary(request.Against, request.Label is not null) { Skipped = table.Skipped };
        var texts = new TextColumns(request.Text, table.Columns);
        int[] fields = [.. request.Fields.Select(field => table.Columns[field.Value])];
        DateTimeOffset now = time.GetUtcNow();
        while (table.Read())
        {
            if (texts.Read(table) is { } text)
                Judge(table, text, Array.ConvertAll(fields, column => table[column].Trim()), now, summary);
            else
                table.Skip(SkipReasons.BlankText);
            progress(table.Share);
        }
        return summary;
    }

    private void Judge(TableReader table, ComplaintText text, string[] values, DateTimeOffset now, ClassifySummary summary)
    {
        Intake intake = _intakes.Build(values, now);
        intake = intake with
        {
            Subject = text.Subject, Description = text.Description, Channel = intake.Channel.Length == 0 ? Channel : intake.Channel,
        };
        ReplayedCase judged = _replay.Run(new HistoricalCase { Id = table.Line.ToString(CultureInfo.InvariantCulture), Intake = intake });
        if (judged.Complaint is not { } complaint)
        {
            table.Skip(SkipReasons.NotReceived(judged.Refusals[0].Code));
            return;
        }
        summary.Add(complaint.Classification, request.Label is null ? "" : table[table.Columns[request.Label]].Trim());
        onRow?.Invoke(table.Line, complaint.Classification);
    }
}
