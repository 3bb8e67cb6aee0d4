using System.Globalization;
using System.Text.Json;
using ComplaintFlow.Figures;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes the statistics of a month.</summary>
internal static class StatisticsReport
{
    /// <summary>The name of the mean of marks, which is not a share: its numerator may be larger than its denominator.</summary>
    private const string Mean = "satisfaction";

    private static readonly (string Name, Func<MonthlyRow, long> Count)[] Counts =
    [
        ("opening", row => row.Opening), ("received", row => row.Received), ("accepted", row => row.Accepted),
        ("rejected", row => row.Rejected), ("withdrawn", row => row.Withdrawn),
        ("closed", row => row.Closed), ("reopened", row => row.Reopened), ("closing", row => row.Closing), ("overdue", row => row.Overdue),
        ("repeat", row => row.Repeat),
    ];

    private static readonly (string Name, Func<MonthlyRow, Ratio> Ratio)[] Ratios =
    [
        ("firstResponseOnTime", row => row.FirstResponseOnTime), ("onTime", row => row.OnTime),
        ("closedWithinThreeWorkingDays", row => row.ClosedWithinThreeWorkingDays),
        ("closedWithinEightWeeks", row => row.ClosedWithinEightWeeks),
        ("upheld", row => row.Upheld),
        ("escalated", row => row.Escalated), ("external", row => row.External), (Mean, row => row.Satisfaction),
    ];

    public static void Write(MonthlyStatistics statistics, string format, TenantOutput output)
    {
        switch (format)
        {
            case "csv":
                WriteCsv(statistics, output);
                break;
            case "json":
                output.Out.Write(Json(statistics) + "\n");
                break;
            default:
                output.Out.Write(Table(statistics));
                break;
        }
    }

    private static string Table(MonthlyStatistics statistics)
    {
        var table = new TextTable(
            ["department / category / tier", .. Counts.Select(count => count.Name), .. Ratios.Select(ratio => ratio.Name), "medianDays"]);
        foreach (MonthlyRow row in statistics.Rows)
            table.Add([$"{row.Department ?? "-"} / {row.Category ?? "-"} / {row.Tier ?? "-"}", .. Numbers(row)]);
        table.Add(["total", .. Numbers(statistics.Total)]);
        string causes = string.Concat(
            statistics.Causes.Select(
                cause => string.Create(
                    CultureInfo.InvariantCulture, $"cause {cause.Cause}: {cause.Count}, {cause.Cumulative:P0} with those above\n")));
        string rates =
            string.Concat(statistics.ComplaintRates.Select(rate => $"complaints by {rate.Of}: {FiguresReport.Text(rate.Value)}\n"));
        return table + causes + rates;
    }

    private static IEnumerable<string> Numbers(MonthlyRow row) =>
        Counts.Select(count => count.Count(row).ToString(CultureInfo.InvariantCulture))
        .Concat(Ratios.Select(ratio => ratio.Name == Mean ? MeanOf(ratio.Ratio(row)) : Share(ratio.Ratio(row))))
        .Append(FiguresReport.Text(row.MedianDays));

    private static string Share(Ratio ratio) => $"{FiguresReport.Text(ratio.Part)}/{FiguresReport.Text(ratio.Whole)}";

    /// <summary>Writes a mean with the number of answers.</summary>
    private static string MeanOf(Ratio ratio) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(ratio.Value is { } mean ? mean.ToString("0.##", CultureInfo.InvariantCulture) : "-")} ({ratio.Whole:0})");

    private static void WriteCsv(MonthlyStatistics statistics, TenantOutput output)
    {
        CsvLines csv = output.Csv(["row", "department", "category", "tier", .. Counts.Select(count => count.Name),
            .. Ratios.SelectMany(ratio => new[] { ratio.Name, ratio.Name + "Of" }), "medianDays", "outcomes", "redress", "topCauses"]);
        foreach ((string kind, MonthlyRow row) in statistics.Rows.Select(row => ("group", row)).Append(("total", statistics.Total)))
        {
            csv.Write(
            [
                kind, row.Department, row.Category, row.Tier,
                .. Counts.Select(count => count.Count(row).ToString(CultureInfo.InvariantCulture)),
                .. Ratios.SelectMany(
                    ratio => new[] { FiguresReport.Text(ratio.Ratio(row).Part), FiguresReport.Text(ratio.Ratio(row).Whole) }),
                    FiguresReport.Text(row.MedianDays),
                string.Join("; ", row.Outcomes.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Outcome} {one.Count}"))),
                string.Join("; ", row.Redress), string.Join("; ", row.TopCauses),
            ]);
        }
    }

    private static string Json(MonthlyStatistics statistics) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("month", statistics.Month.ToString());
        json.WriteString("asOfUtc", InstantText.Utc(statistics.AsOf));
        json.WriteStartArray("rows");
        foreach (MonthlyRow row in statistics.Rows)
            WriteRow(json, row);
        json.WriteEndArray();
        json.WritePropertyName("total");
        WriteRow(json, statistics.Total);
        json.WriteStartArray("complaintRates");
        foreach (Figure rate in statistics.ComplaintRates)
            FiguresReport.WriteFigure(json, rate);
        json.WriteEndArray();
        CauseJson.Write(json, statistics.Causes, statistics.Arrivals);
        UnreadableReport.Write(json, statistics.Unreadable);
        json.WriteEndObject();
    });

    private static void WriteRow(Utf8JsonWriter json, MonthlyRow row)
    {
        json.WriteStartObject();
        json.WriteString("department", row.Department);
        json.WriteString("category", row.Category);
        json.WriteString("tier", row.Tier);
        foreach ((string name, Func<MonthlyRow, long> count) in Counts)
            json.WriteNumber(name, count(row));
        foreach ((string name, Func<MonthlyRow, Ratio> ratio) in Ratios)
        {
            json.WriteStartObject(name);
            json.WriteNumber("part", ratio(row).Part);
            json.WriteNumber("whole", ratio(row).Whole);
            FiguresReport.WriteValue(json, "value", ratio(row).Value);
            json.WriteEndObject();
        }
        FiguresReport.WriteValue(json, "medianDays", row.MedianDays);
        json.WriteStartObject("outcomes");
        foreach (OutcomeCount outcome in row.Outcomes)
            json.WriteNumber(outcome.Outcome, outcome.Count);
        json.WriteEndObject();
        json.WriteStartArray("redress");
        foreach (Complaints.Money money in row.Redress)
            json.WriteStringValue(money.ToString());
        json.WriteEndArray();
        json.WriteStartArray("topCauses");
        foreach (string cause in row.TopCauses)
            json.WriteStringValue(cause);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
