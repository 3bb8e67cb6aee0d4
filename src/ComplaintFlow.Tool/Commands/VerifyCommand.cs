using System.CommandLine;
using System.Globalization;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Duties;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary>
/// <c>verify</c>: verifies every journal of a tenant and reports those that are not as they were committed. Filed statistics are
/// reported on standard error, since they are not complaints.
/// </summary>
internal static class VerifyCommand
{
    /// <summary>The earliest month for which statistics can have been filed.</summary>
    private static readonly StatisticsMonth FirstMonth = new(2000, 1);

    public static Command Create(Terminal terminal)
    {
        (Option<string> store, Option<string> tenant) = (CommonOptions.Store(), CommonOptions.Tenant());
        Option<bool> json = CommonOptions.Json();
        var heads = new Option<string?>("--heads")
        {
            Description = "A file with heads of chains that were kept elsewhere: journals are compared with them.", HelpName = "FILE",
        };
        var command =
            new Command("verify", "Proves that journals and snapshots are as they were committed.") { store, tenant, heads, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(parsed.GetValue(store)!, parsed.GetValue(tenant)!, parsed.GetValue(heads), parsed.GetValue(json), terminal,
                    cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string store, string tenant, string? heads, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChainHead> kept = heads is null ? [] : Read(heads);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        (VerificationReport report, IReadOnlyList<FilingDamage> filings) =
            await NamedStore.UseAsync(store, tenant, terminal, async opened => (
            await new JournalVerifier(opened.Complaints, opened.Alarms, opened.Definitions)
                .VerifyAsync(kept, tenant, cancellationToken).ConfigureAwait(false),
            await new FilingVerifier(opened.Definitions).VerifyAsync(
                FirstMonth, new StatisticsMonth(now.Year, now.Month), tenant, cancellationToken).ConfigureAwait(false)))
                    .ConfigureAwait(false);
        terminal.Out.Write(json ? Json(report) + "\n" : Text(report));
        foreach (FilingDamage filing in filings)
            terminal.Error.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The filed statistics of {filing.Month} are not as they were written down, from step {filing.FirstBadStep} on.\n"));
        return report.IsSound && filings.Count == 0 ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private static IReadOnlyList<ChainHead> Read(string file)
    {
        try
        {
            return ChainHeadFile.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InvalidInputException($"The heads in {file} cannot be read: {Sentences.FirstLine(error.Message)}");
        }
    }

    private static string Json(VerificationReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("complaints", report.Complaints);
        json.WriteNumber("entries", report.Entries);
        json.WriteStartArray("damaged");
        foreach (JournalDamage damage in report.Damaged)
        {
            json.WriteStartObject();
            json.WriteString("number", damage.Number);
            json.WriteNumber("firstBadVersion", damage.FirstBadVersion);
            json.WriteString("what", damage.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("definitions");
        foreach (DefinitionDamage damage in report.Definitions)
        {
            json.WriteStartObject();
            json.WriteString("hash", damage.Hash);
            json.WriteString("what", damage.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("notChecked");
        foreach (string what in JournalVerifier.NotChecked)
            json.WriteStringValue(what);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Text(VerificationReport report)
    {
        string lines =
            string.Concat(report.Damaged.Select(damage => $"{damage.Number}: from version {damage.FirstBadVersion} on: {damage.What}\n"));
        string workflows = string.Concat(report.Definitions.Select(damage => $"workflow {damage.Hash}: {damage.What}\n"));
        string rest = $"Not checked: {string.Join(", ", JournalVerifier.NotChecked)}.\n";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lines}{workflows}{rest}{report.Complaints} complaints with {report.Entries} entries: {report.Damaged.Count} damaged.\n");
    }
}
