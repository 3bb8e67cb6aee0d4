using System.Globalization;
using ComplaintFlow.Handling.Copying;
using ComplaintFlow.Handling.Verification;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes what a copy has done, and what it could not.</summary>
internal static class StoreCopyReport
{
    public static string Json(CopyReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("complaints", report.Complaints);
        json.WriteNumber("copied", report.Copied);
        json.WriteNumber("present", report.Present);
        json.WriteNumber("entries", report.Entries);
        json.WriteNumber("messages", report.Messages);
        json.WriteNumber("definitions", report.Definitions);
        json.WriteNumber("evidence", report.Evidence);
        json.WriteStartArray("cannot");
        foreach (CopyDefect defect in report.Cannot)
        {
            json.WriteStartObject();
            json.WriteString("number", defect.Number);
            json.WriteString("what", defect.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        DamageJson.Write(json, report.Damaged);
        DamageJson.Write(json, "damagedDefinitions", report.DamagedDefinitions);
        json.WriteEndObject();
    });

    public static string Text(CopyReport report)
    {
        IEnumerable<string> lines = report.Cannot.Select(static defect => $"{defect.Number ?? "the source"}: {defect.What}\n")
            .Concat(report.Damaged.Select(static damage => string.Create(
                CultureInfo.InvariantCulture, $"{damage.Number}: damaged from version {damage.FirstBadVersion} on: {damage.What}\n")))
            .Concat(report.DamagedDefinitions.Select(static damage => $"workflow {damage.Hash}: {damage.What}\n"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Concat(lines)}{report.Copied} of {report.Complaints} complaints copied, {report.Present} were there.\n"
                + $"There are {report.Entries} entries, {report.Messages} messages, {report.Definitions} definitions and "
                + $"{report.Evidence} pieces of evidence.\n"
                + $"{report.Cannot.Count} defects, {report.Damaged.Count + report.DamagedDefinitions.Count} damaged.\n");
    }
}
