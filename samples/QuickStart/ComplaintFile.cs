using System.Globalization;
using ComplaintFlow.Complaints;
using CsvHelper;

namespace QuickStart;

/// <summary>Reads <c>complaints.csv</c>. Every line that cannot be read is named, all of them at once.</summary>
internal static class ComplaintFile
{
    public static IReadOnlyList<ComplaintRow> Read(string path)
    {
        if (!File.Exists(path))
            throw new UnreadableFileException($"There is no {DemoFolder.Relative(path)}.");

        var rows = new List<ComplaintRow>();
        var defects = new List<string>();
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true });
        while (csv.Read())
        {
            try
            {
                rows.Add(Row(csv));
            }
            catch (FormatException error)
            {
                defects.Add($"{Path.GetFileName(path)}, line {csv.LineNumber}: {error.Message}");
            }
        }
        if (rows.Count == 0)
            defects.Add($"{Path.GetFileName(path)} has no complaint that can be read.");
        return defects.Count == 0 ? [.. rows.OrderBy(row => row.ReceivedAt)]
            : throw new UnreadableFileException(string.Join(Environment.NewLine, defects));
    }

    private static ComplaintRow Row(CsvReader csv) => new()
    {
        ReceivedAt = DateTimeOffset.TryParseExact(
            Text(csv, "received_at"), "yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at)
            ? at
            : throw new FormatException(
                $"'{Text(csv, "received_at")}' in received_at is not an instant; write it with its offset, such as "
                    + $"2026-04-24T09:05+08:00."),
        Channel = Text(csv, "channel")
            ?? throw new FormatException("channel is empty; name the way by which the complaint came in, such as Web or Phone."),
        Name = Text(csv, "name"),
        Contact = Text(csv, "contact"),
        Subject = Text(csv, "subject") ?? "",
        Description = Text(csv, "description") ?? "",
        Demand = Choice<DemandKind>(csv, "demand"),
        Amount = Number(csv, "amount"),
        Product = Text(csv, "product"),
        Batch = Text(csv, "batch"),
        Order = Text(csv, "order"),
        Path = Choice<CasePath>(csv, "path"),
        Triage = Text(csv, "triage"),
        RespondAfter = Hours(csv, "respond_after"),
        AcceptAfter = Hours(csv, "accept_after"),
        InvestigateAfter = Hours(csv, "investigate_after"),
        ExecuteAfter = Hours(csv, "execute_after"),
        FollowUpAfter = Hours(csv, "follow_up_after"),
        Outcome = Text(csv, "outcome") is null ? FollowUpOutcome.Satisfied : Choice<FollowUpOutcome>(csv, "outcome"),
    };

    private static string? Text(CsvReader csv, string column)
    {
        if (!csv.TryGetFieldIndex(column, out int index))
            throw new FormatException($"the header has no column {column}.");
        if (csv.FieldCount != csv.Headers.Count)
            throw new FormatException(
                $"it has {csv.FieldCount} fields and the header {csv.Headers.Count}; put a text with commas in quotes.");
        return csv.GetString(index) is { Length: > 0 } text ? text : null;
    }

    private static TimeSpan? Hours(CsvReader csv, string column) =>
        Number(csv, column) is { } hours ? TimeSpan.FromMinutes((double)Math.Round(hours * 60)) : null;

    private static decimal? Number(CsvReader csv, string column)
    {
        if (Text(csv, column) is not { } text)
            return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new FormatException($"'{text}' in {column} is not a number of 0 or more; write it such as 19.5.");
    }

    private static T Choice<T>(CsvReader csv, string column)
        where T : struct, Enum => Enum.TryParse(Text(csv, column), ignoreCase: true, out T value) && Enum.IsDefined(value)
        ? value
        : throw new FormatException($"'{Text(csv, column)}' in {column} is not one of {string.Join(", ", Enum.GetNames<T>())}.");
}

/// <summary>A file of the demo cannot be used. The message says which, where, and what would pass.</summary>
internal sealed class UnreadableFileException : Exception
{
    public UnreadableFileException()
    {
    }

    public UnreadableFileException(string message)
        : base(message)
    {
    }

    public UnreadableFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
